import { skipStep as skip } from '../../cases/skip-step.ts';
import { findStep } from '../../cases/step-store.ts';
import { Refusal } from '../../core/errors.ts';
import { operation } from '../operation.ts';
import { caseInScope } from './in-scope.ts';

export const skipStep = operation<{ reason: string }>({
  roles: ['operations'],
  limit: 'write',
  async handle(request, gateway) {
    const { engine } = gateway;
    const stepId = request.param('stepId');
    const step = await findStep(engine.db, stepId);
    if (step === undefined) throw new Refusal('NOT_FOUND');
    await caseInScope(gateway, request.grants, step.caseId);
    await skip(engine, { stepId, by: request.principal.accountId, reason: request.body.reason });
    return { body: { stepId } };
  },
});
