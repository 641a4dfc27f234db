import { operation } from '../operation.ts';
import { reachedMembers } from './in-scope.ts';

export const listDesks = operation({
  roles: ['clerk'],
  limit: 'read',
  handle: (request, gateway) => {
    const items = reachedMembers(gateway, request.grants).map(({ id, name, nameZh, services }) => ({
      memberId: id,
      name,
      nameZh,
      services,
    }));
    return Promise.resolve({ body: { items } });
  },
});
