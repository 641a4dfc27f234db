import { bundlesOf } from '../../cases/bundles/bundle-views.ts';
import { operation } from '../operation.ts';
import { actUnder } from './bundle-people.ts';
import { actingFor, personOf } from './own.ts';

export const listMyBundles = operation({
  roles: ['resident'],
  limit: 'read',
  async handle(request, gateway) {
    const { db: sql, box, members } = gateway;
    const under = await actingFor(gateway, request);
    if (under !== undefined)
      await actUnder(
        gateway,
        under.services.map((service) => ({ service, under })),
        'listMyBundles',
        true,
      );
    const items = await bundlesOf({ sql, box, members }, personOf(request.principal), under);
    return { body: { items } };
  },
});
