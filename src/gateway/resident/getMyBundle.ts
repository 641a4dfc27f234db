import { bundleOf, lookedAtUnder } from '../../cases/bundles/bundle-views.ts';
import { Refusal } from '../../core/errors.ts';
import { operation } from '../operation.ts';
import { recordDelegatedAct } from '../../cases/delegations/acting.ts';
import { personOf } from './own.ts';

export const getMyBundle = operation({
  roles: ['resident'],
  limit: 'read',
  async handle(request, { db: sql, box, members }) {
    const [bundleId, reader] = [request.param('bundleId'), personOf(request.principal)];
    const found = await bundleOf({ sql, box, members }, bundleId, reader);
    if (found === undefined) throw new Refusal('NOT_FOUND');
    for (const look of await lookedAtUnder(sql, bundleId, reader))
      await recordDelegatedAct(sql, { ...look, operation: 'getMyBundle', isLook: true });
    return { body: found };
  },
});
