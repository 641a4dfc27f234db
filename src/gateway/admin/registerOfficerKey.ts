import type { JsonObject } from '../../core/json.ts';
import { importPublicKey } from '../../exchange/envelope-keys.ts';
import { requestApproval } from '../approvals.ts';
import { operation } from '../operation.ts';

/** Always the caller's own: nobody registers a key in another's name. */
export const registerOfficerKey = operation<{ jwk: JsonObject; reason: string }>({
  roles: ['security'],
  limit: 'write',
  async handle(request, { db, box }) {
    const { jwk, reason } = request.body;
    importPublicKey(jwk, 'ES256');
    const { accountId } = request.principal;
    const approval = await requestApproval(db, box, {
      kind: 'OFFICER_KEY',
      subject: accountId,
      scope: 'all',
      payload: { jwk },
      reason,
      requestedBy: accountId,
    });
    return { status: 202, body: approval };
  },
});
