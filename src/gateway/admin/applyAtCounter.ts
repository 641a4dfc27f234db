import { operation } from '../operation.ts';
import { workflowOf } from '../resident/workflow-form.ts';
import { fileAtCounter, requireDesk, type CounterApplication } from './at-counter.ts';

export const applyAtCounter = operation<CounterApplication>({
  roles: ['clerk'],
  limit: 'write',
  async handle({ body, grants, param, principal, idempotencyKey }, gateway) {
    const call = workflowOf(gateway, { param });
    requireDesk(gateway, grants, body.desk, call.service);
    const by = { account: principal.accountId, idempotencyKey };
    const receipt = await fileAtCounter(gateway, call, body, by);
    return { status: 201, body: receipt, version: receipt.version };
  },
});
