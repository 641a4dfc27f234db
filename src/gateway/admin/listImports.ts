import { listImports as readImports } from '../imports/import-store.ts';
import { operation, pageOf } from '../operation.ts';
import { reachedMembers } from './in-scope.ts';

export const listImports = operation({
  roles: ['clerk'],
  limit: 'read',
  async handle(request, gateway) {
    const desks = reachedMembers(gateway, request.grants).map(({ id }) => id);
    const page = pageOf(request);
    return { body: { ...(await readImports(gateway.db, desks, page)), ...page } };
  },
});
