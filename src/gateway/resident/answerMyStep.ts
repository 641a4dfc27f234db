import { answerAsResident } from '../../cases/answer-step.ts';
import type { JsonObject } from '../../core/json.ts';
import { Refusal } from '../../core/errors.ts';
import { operation } from '../operation.ts';
import { myCase, standing } from './my-case.ts';
import { personOf } from './own.ts';

export const answerMyStep = operation<JsonObject>({
  roles: ['resident'],
  limit: 'write',
  async handle(request, gateway) {
    const { id, service, needsYou } = await myCase(gateway, request, {
      operation: 'answerMyStep',
      isLook: false,
    });
    const stepId = request.param('stepId');
    const asked = needsYou.find((task) => task.stepId === stepId);
    if (asked?.answer !== undefined) {
      const findings = gateway.registry.validateComponent(service, asked.answer, request.body);
      if (findings.length > 0) throw new Refusal('BODY_INVALID', { findings });
    }
    await answerAsResident(gateway.engine, {
      caseId: id,
      stepId,
      body: request.body,
      account: request.principal.accountId,
      personId: personOf(request.principal),
      ifMatch: request.ifMatch,
    });
    return standing(gateway, request);
  },
});
