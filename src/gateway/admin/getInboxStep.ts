import { documentsOf } from '../resident/my-documents.ts';
import { operation } from '../operation.ts';
import { earlierOf, proposalsFor } from './desk-history.ts';
import { askedOf, inboxStep } from './inbox-step.ts';
import { daysLeft } from './task-views.ts';

export const getInboxStep = operation({
  roles: ['clerk'],
  limit: 'read',
  async handle(request, gateway) {
    const step = await inboxStep(gateway, request);
    const {
      person,
      request: asked,
      answeredBy,
      documents,
      outcomes,
      twoOfficers,
    } = await askedOf(gateway, request.grants, step);
    const { operations } = gateway.registry.service(step.service).client;
    const forms = answeredBy.map((operationId) => ({
      operationId,
      schema: operations.get(operationId)?.requestSchema ?? {},
    }));
    const days = (await daysLeft(gateway))(step.due);
    return {
      body: {
        step: days === undefined ? step : { ...step, workingDaysLeft: days },
        person,
        request: asked,
        documents: documentsOf(gateway, { service: step.service, documents: [...documents] }),
        forms,
        outcomes,
        twoOfficers,
        earlier: await earlierOf(gateway, step, documents),
        proposals: await proposalsFor(gateway, step.stepId),
      },
      version: step.version,
    };
  },
});
