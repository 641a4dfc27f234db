import type { JsonObject } from '../../core/json.ts';
import { operation } from '../operation.ts';
import { subjectOf } from './own.ts';
import { requireForm, workflowOf } from './workflow-form.ts';

export const preCheck = operation<JsonObject>({
  roles: ['resident'],
  limit: 'compute',
  async handle(request, gateway) {
    const call = workflowOf(gateway, request);
    requireForm(gateway, call, 'PreCheck', request.body);
    const subject = await subjectOf(gateway, request.principal);
    const context = await gateway.domainContext(call.service);
    return { body: await call.entry.preCheck(request.body, subject, context) };
  },
});
