import type { JsonObject } from '../../core/json.ts';
import { fileApplication } from '../file-application.ts';
import { operation } from '../operation.ts';
import { subjectOf } from './own.ts';
import { workflowOf } from './workflow-form.ts';

interface ApplicationRequest {
  application: JsonObject;
  consent: { version: string; items: string[] };
}

export const apply = operation<ApplicationRequest>({
  roles: ['resident'],
  limit: 'write',
  async handle(request, gateway) {
    const receipt = await fileApplication(gateway, workflowOf(gateway, request), {
      ...request.body,
      subject: await subjectOf(gateway, request.principal),
      account: request.principal.accountId,
      channel: 'portal',
      idempotencyKey: request.idempotencyKey,
    });
    return { status: 201, body: receipt, version: receipt.version };
  },
});
