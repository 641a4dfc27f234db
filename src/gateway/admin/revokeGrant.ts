import { Refusal } from '../../core/errors.ts';
import { recordGrantToken } from '../../exchange/grant-admission.ts';
import { findGrantVersion } from '../../exchange/grant-views.ts';
import { operation } from '../operation.ts';
import { grantDesk, statementAbout, type GrantTokenBody } from './grant-desk.ts';

export const revokeGrant = operation<GrantTokenBody>({
  roles: ['security'],
  limit: 'write',
  async handle(request, gateway) {
    const { token } = request.body;
    const { grantId, version } = statementAbout(request.param('grantId'), 'REVOKE', token);
    await gateway.db.transaction((tx) =>
      recordGrantToken(
        tx,
        grantDesk(gateway),
        { act: 'REVOKE', token },
        { recordedBy: request.principal.accountId },
      ),
    );
    const recorded = await findGrantVersion(gateway.db, grantId, version);
    if (recorded === undefined) throw new Refusal('NOT_FOUND');
    return { body: recorded };
  },
});
