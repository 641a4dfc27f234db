import { bundlesOf } from '../../cases/bundles/bundle-views.ts';
import { operation } from '../operation.ts';
import { personOf } from './own.ts';

export const listMyBundles = operation({
  roles: ['resident'],
  limit: 'read',
  async handle(request, { db: sql, box, members }) {
    return { body: { items: await bundlesOf({ sql, box, members }, personOf(request.principal)) } };
  },
});
