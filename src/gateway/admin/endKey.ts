import { toShanghaiInstant } from '../../core/dates.ts';
import { Refusal } from '../../core/errors.ts';
import { revokeClientKey } from '../../exchange/client-keys.ts';
import { keysInForce, retireClientKey } from '../../exchange/end-key.ts';
import { operation } from '../operation.ts';

interface EndOfKey {
  notAfter?: string;
  reason: string;
}

/** One person is enough: a stolen key cannot wait for a second, and nobody gains a right by it. */
export const endKey = operation<EndOfKey>({
  roles: ['security'],
  limit: 'write',
  subject: (request) => `${request.param('clientId')} ${request.param('kid')}`,
  async handle(request, { db, members }) {
    const clientId = request.param('clientId');
    const kid = request.param('kid');
    const { notAfter } = request.body;
    if (members.client(clientId) === undefined) throw new Refusal('NOT_FOUND');
    return db.transaction(async (tx) => {
      const end = notAfter === undefined ? undefined : new Date(notAfter);
      if (end === undefined) await revokeClientKey(tx, { clientId, kid, by: request.principal.accountId });
      else await retireClientKey(tx, { clientId, kid, notAfter: end });
      const at = end ?? new Date();
      const left = await keysInForce(tx, clientId, at);
      return { body: { clientId, kid, endsAt: toShanghaiInstant(at), revoked: end === undefined, left } };
    });
  },
});
