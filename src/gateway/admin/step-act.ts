import type { CaseEngine } from '../../cases/engine.ts';
import { findStep } from '../../cases/step-store.ts';
import { Refusal } from '../../core/errors.ts';
import { operation, type GatewayOperation } from '../operation.ts';
import { caseInScope } from './in-scope.ts';

interface StepAct {
  stepId: string;
  by: string;
  reason: string;
}

/** An act of operations on the step of the path, of a case in scope, with its reason. */
export const stepAct = (act: (engine: CaseEngine, wanted: StepAct) => Promise<void>): GatewayOperation =>
  operation<{ reason: string }>({
    roles: ['operations'],
    limit: 'write',
    async handle(request, gateway) {
      const { engine } = gateway;
      const stepId = request.param('stepId');
      const step = await findStep(engine.db, stepId);
      if (step === undefined) throw new Refusal('NOT_FOUND');
      await caseInScope(gateway, request.grants, step.caseId);
      await act(engine, { stepId, by: request.principal.accountId, reason: request.body.reason });
      return { body: { stepId } };
    },
  });
