import { toShanghaiInstant } from '../../core/dates.ts';
import { isPaused, type ClientKey, type Member } from '../../exchange/members.ts';
import type { Gateway } from '../gateway.ts';
import { operation } from '../operation.ts';

const keyOf = ({ kid, alg, notBefore, notAfter }: ClientKey): object => ({
  kid,
  alg,
  weak: alg === 'RS256',
  notBefore: toShanghaiInstant(notBefore),
  ...(notAfter === undefined ? {} : { notAfter: toShanghaiInstant(notAfter) }),
});

const viewOf = (member: Member, circuitOf: Gateway['circuitOf']): object => {
  const { id, city, name, nameZh, uscc, mode, services, clients, baseUrl, pausedUntil } = member;
  return {
    memberId: id,
    city,
    name,
    nameZh,
    uscc,
    mode,
    services,
    clients: clients.map(({ id: clientId, algs, keys }) => ({ clientId, algs, keys: keys.map(keyOf) })),
    ...(mode === 'api' && { circuit: circuitOf(id), baseUrl }),
    ...(pausedUntil !== undefined && isPaused(member) && { pausedUntil: toShanghaiInstant(pausedUntil) }),
  };
};

export const listMembers = operation({
  roles: ['operations', 'security', 'audit'],
  limit: 'read',
  async handle(_request, { members, circuitOf, refreshMembers }) {
    await refreshMembers();
    return { body: { items: members.all().map((member) => viewOf(member, circuitOf)) } };
  },
});
