import { checkGrantToken } from '../../exchange/grant-admission.ts';
import { requestApproval } from '../approvals.ts';
import { operation } from '../operation.ts';
import { grantDesk, statementAbout, type GrantTokenBody } from './grant-desk.ts';

export const acceptGrant = operation<GrantTokenBody>({
  roles: ['security'],
  limit: 'write',
  async handle(request, gateway) {
    const { token, reason } = request.body;
    const { grantId, version } = statementAbout(request.param('grantId'), 'ACCEPT', token);
    const { memberId } = await checkGrantToken(gateway.db, grantDesk(gateway), 'ACCEPT', token);
    const approval = await requestApproval(gateway.db, gateway.box, {
      kind: 'GRANT_ACCEPT',
      subject: `${grantId}@${version}/${memberId}`,
      scope: 'all',
      payload: { token },
      reason,
      requestedBy: request.principal.accountId,
    });
    return { status: 202, body: approval };
  },
});
