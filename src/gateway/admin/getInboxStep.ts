import { operation } from '../operation.ts';
import { askedOf, inboxStep } from './inbox-step.ts';

export const getInboxStep = operation({
  roles: ['clerk'],
  limit: 'read',
  async handle(request, gateway) {
    const step = await inboxStep(gateway, request);
    const { person, request: asked, answeredBy, documents } = await askedOf(gateway, request.grants, step);
    const { operations } = gateway.registry.service(step.service).client;
    const forms = answeredBy.map((operationId) => ({
      operationId,
      schema: operations.get(operationId)?.requestSchema ?? {},
    }));
    return { body: { step, person, request: asked, documents, forms }, version: step.version };
  },
});
