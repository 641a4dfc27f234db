import type { JsonObject } from '../../core/json.ts';
import { findBefore } from '../file-application.ts';
import { operation } from '../operation.ts';
import { workflowOf } from '../resident/workflow-form.ts';
import { personAtCounter, requireDesk, type AtCounter } from './at-counter.ts';

/** Asks agencies about whoever is named, so it is limited as a look at a person is. */
export const preCheckAtCounter = operation<AtCounter & { input: JsonObject }>({
  roles: ['clerk'],
  limit: 'reveal',
  async handle(request, gateway) {
    const { desk, person, input } = request.body;
    const call = workflowOf(gateway, request);
    requireDesk(gateway, request.grants, desk, call.service);
    const subject = await personAtCounter(gateway, person);
    return { body: await findBefore(gateway, call, input, subject, '/body/input') };
  },
});
