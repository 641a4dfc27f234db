import { listGrantVersions, type GrantFilter } from '../../exchange/grant-views.ts';
import { operation, pageOf } from '../operation.ts';

const FILTERS = ['grantId', 'status', 'client', 'provider', 'endsBy'] as const;

export const listGrants = operation({
  roles: ['security', 'audit'],
  limit: 'read',
  async handle(request, { db }) {
    const given = FILTERS.filter((name) => request.query[name] !== undefined);
    const filter = Object.fromEntries(given.map((name) => [name, String(request.query[name])]));
    const page = pageOf(request);
    return { body: { ...(await listGrantVersions(db, filter as GrantFilter, page)), ...page } };
  },
});
