import type { JsonObject } from '../../core/json.ts';
import { findBefore } from '../file-application.ts';
import { operation } from '../operation.ts';
import { applicantOf } from './own.ts';
import { workflowOf } from './workflow-form.ts';

export const preCheck = operation<JsonObject>({
  roles: ['resident'],
  limit: 'compute',
  async handle(request, gateway) {
    const call = workflowOf(gateway, request);
    const asked = { service: call.service, operation: 'preCheck', isLook: true };
    const { subject } = await applicantOf(gateway, request, asked);
    return { body: await findBefore(gateway, call, request.body, subject) };
  },
});
