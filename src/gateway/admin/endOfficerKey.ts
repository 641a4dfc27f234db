import { endOfficerKey as end } from '../../exchange/officer-keys.ts';
import { operation } from '../operation.ts';

/** One person is enough: a stolen key cannot wait for a second, and nobody gains a right by it. */
export const endOfficerKey = operation<{ reason: string }>({
  roles: ['security'],
  limit: 'write',
  subject: (request) => request.param('kid'),
  async handle(request, { db }) {
    const kid = request.param('kid');
    await db.transaction((tx) => end(tx, { kid, by: request.principal.accountId }));
    return { body: { kid } };
  },
});
