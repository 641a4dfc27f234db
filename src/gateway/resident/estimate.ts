import type { JsonObject } from '../../core/json.ts';
import { operation } from '../operation.ts';
import { applicantOf } from './own.ts';
import { requireForm, workflowOf } from './workflow-form.ts';

export const estimate = operation<JsonObject>({
  roles: ['resident'],
  limit: 'compute',
  async handle(request, gateway) {
    const call = workflowOf(gateway, request);
    requireForm(gateway, call, 'Estimate', request.body);
    const asked = { service: call.service, operation: 'estimate', isLook: true };
    const { subject } = await applicantOf(gateway, request, asked);
    const context = await gateway.domainContext(call.service);
    return { body: await call.entry.estimate(request.body, subject, context) };
  },
});
