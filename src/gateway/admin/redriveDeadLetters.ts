import { redriveSteps } from '../../cases/bulk.ts';
import { operation } from '../operation.ts';
import { stepsMeant, type StepWish } from './bulk-scope.ts';

export const redriveDeadLetters = operation<StepWish & { seen: string; reason: string }>({
  roles: ['operations'],
  limit: 'write',
  async handle({ grants, body, principal }, gateway) {
    const { ids } = await stepsMeant(gateway, grants, body);
    const { seen, reason } = body;
    return {
      body: await redriveSteps(gateway.engine, { stepIds: ids, seen, reason, by: principal.accountId }),
    };
  },
});
