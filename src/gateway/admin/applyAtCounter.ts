import type { JsonObject } from '../../core/json.ts';
import { fileApplication } from '../file-application.ts';
import { operation } from '../operation.ts';
import { workflowOf } from '../resident/workflow-form.ts';
import { personAtCounter, requireDesk, type AtCounter } from './at-counter.ts';

interface CounterApplication extends AtCounter {
  application: JsonObject;
  consent: { version: string; items: string[] };
}

export const applyAtCounter = operation<CounterApplication>({
  roles: ['clerk'],
  limit: 'write',
  async handle(request, gateway) {
    const { desk, person, mandate, application, consent } = request.body;
    const call = workflowOf(gateway, request);
    requireDesk(gateway, request.grants, desk, call.service);
    const receipt = await fileApplication(gateway, call, {
      application,
      consent,
      isReadHere: mandate.consentForm === 'READ_ALOUD',
      subject: await personAtCounter(gateway, person),
      account: request.principal.accountId,
      channel: 'counter',
      counter: { desk, basis: mandate.basis, record: { ...mandate, desk, consent } },
      idempotencyKey: request.idempotencyKey,
    });
    return { status: 201, body: receipt, version: receipt.version };
  },
});
