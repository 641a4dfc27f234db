import { delegatedActsOf } from '../../cases/delegations/acting.ts';
import { operation, pageOf } from '../operation.ts';
import { personOf } from './own.ts';

export const listDelegatedActs = operation({
  roles: ['resident'],
  limit: 'read',
  async handle(request, { db, box }) {
    const page = pageOf(request);
    const found = await delegatedActsOf(db, box, personOf(request.principal), page);
    return { body: { ...found, ...page } };
  },
});
