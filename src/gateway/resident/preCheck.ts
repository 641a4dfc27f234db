import type { JsonObject } from '../../core/json.ts';
import { findBefore } from '../file-application.ts';
import { operation } from '../operation.ts';
import { subjectOf } from './own.ts';
import { workflowOf } from './workflow-form.ts';

export const preCheck = operation<JsonObject>({
  roles: ['resident'],
  limit: 'compute',
  async handle(request, gateway) {
    const subject = await subjectOf(gateway, request.principal);
    return { body: await findBefore(gateway, workflowOf(gateway, request), request.body, subject) };
  },
});
