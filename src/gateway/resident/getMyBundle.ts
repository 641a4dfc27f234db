import { bundleOf } from '../../cases/bundles/bundle-views.ts';
import { Refusal } from '../../core/errors.ts';
import { operation } from '../operation.ts';
import { personOf } from './own.ts';

export const getMyBundle = operation({
  roles: ['resident'],
  limit: 'read',
  async handle(request, { db: sql, box, members }) {
    const found = await bundleOf(
      { sql, box, members },
      request.param('bundleId'),
      personOf(request.principal),
    );
    if (found === undefined) throw new Refusal('NOT_FOUND');
    return { body: found };
  },
});
