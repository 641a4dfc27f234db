import { toShanghaiInstant } from '../../core/dates.ts';
import { maskName } from '../../core/resident-id.ts';
import { accountName } from '../accounts.ts';
import { operation, pageOf } from '../operation.ts';
import { readAccounts } from './people-queries.ts';

/** Officers by name, so that a role reaches the right one; everybody else masked. */
export const listAccounts = operation({
  roles: ['security', 'audit'],
  limit: 'read',
  async handle(request, { db, box }) {
    const page = pageOf(request);
    const { rows, total } = await readAccounts(db, page);
    const items = await Promise.all(
      rows.map(async ({ id, issuer, last_sign_in_at: signedIn, roles }) => {
        const name = await accountName(db, box, id);
        return {
          accountId: id,
          name: roles.length > 0 ? name : maskName(name),
          issuer,
          lastSignInAt: signedIn === null ? null : toShanghaiInstant(signedIn),
          roles,
        };
      }),
    );
    return { body: { items, total, ...page } };
  },
});
