import { operation } from '../operation.ts';
import { caseInScope } from './in-scope.ts';
import { askedOf, inboxStep } from './inbox-step.ts';

export const getInboxStep = operation({
  roles: ['clerk'],
  limit: 'read',
  async handle(request, gateway) {
    const step = await inboxStep(gateway, request);
    const { person, request: asked, answeredBy } = await askedOf(gateway, step);
    const { operations } = gateway.registry.service(step.service).client;
    const { documents } = await caseInScope(gateway, request.grants, step.caseId);
    const forms = answeredBy.map((operationId) => ({
      operationId,
      schema: operations.get(operationId)?.requestSchema ?? {},
    }));
    return { body: { step, person, request: asked, documents, forms }, version: step.version };
  },
});
