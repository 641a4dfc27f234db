import { previewRedrive as preview } from '../../cases/bulk.ts';
import { operation } from '../operation.ts';
import { stepsMeant, type StepWish } from './bulk-scope.ts';

export const previewRedrive = operation<StepWish>({
  roles: ['operations'],
  limit: 'compute',
  async handle({ grants, body }, gateway) {
    const { ids, isMore } = await stepsMeant(gateway, grants, body);
    return { body: { ...(await preview(gateway.db, ids)), isMore } };
  },
});
