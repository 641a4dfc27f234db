import { toShanghaiInstant } from '../../core/dates.ts';
import type { ClientKey, Member } from '../../exchange/members.ts';
import { operation } from '../operation.ts';

const keyOf = ({ kid, alg, notBefore, notAfter }: ClientKey): object => ({
  kid,
  alg,
  weak: alg === 'RS256',
  notBefore: toShanghaiInstant(notBefore),
  ...(notAfter === undefined ? {} : { notAfter: toShanghaiInstant(notAfter) }),
});

const viewOf = ({ id, city, name, nameZh, uscc, mode, services, clients }: Member): object => ({
  memberId: id,
  city,
  name,
  nameZh,
  uscc,
  mode,
  services,
  clients: clients.map(({ id: clientId, algs, keys }) => ({ clientId, algs, keys: keys.map(keyOf) })),
});

export const listMembers = operation({
  roles: ['operations', 'security', 'audit'],
  limit: 'read',
  handle: async (_request, { members }) => ({ body: { items: members.all().map(viewOf) } }),
});
