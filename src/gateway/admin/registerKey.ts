import { Refusal } from '../../core/errors.ts';
import type { JsonObject } from '../../core/json.ts';
import { importPublicKey, type Alg } from '../../exchange/envelope-keys.ts';
import { requestApproval } from '../approvals.ts';
import { operation } from '../operation.ts';

interface KeyRequest {
  alg: Alg;
  jwk: JsonObject;
  notBefore: string;
  notAfter?: string;
  reason: string;
}

export const registerKey = operation<KeyRequest>({
  roles: ['security'],
  limit: 'write',
  async handle(request, { db, box, members }) {
    const { reason, ...key } = request.body;
    const client = members.client(request.param('clientId'));
    if (client === undefined) throw new Refusal('NOT_FOUND');
    if (!client.algs.includes(key.alg)) {
      throw new Refusal('BODY_INVALID', {
        findings: [
          { code: 'ENUM', message: `This client takes ${client.algs.join(', ')}`, path: '/body/alg' },
        ],
      });
    }
    importPublicKey(key.jwk, key.alg);
    const approval = await requestApproval(db, box, {
      kind: 'CLIENT_KEY',
      subject: client.id,
      scope: 'all',
      payload: { clientId: client.id, ...key },
      reason,
      requestedBy: request.principal.accountId,
    });
    return { status: 202, body: approval };
  },
});
