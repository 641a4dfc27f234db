import { mandateOf } from '../../cases/delegations/acting.ts';
import type { JsonObject } from '../../core/json.ts';
import { fileApplication } from '../file-application.ts';
import { operation } from '../operation.ts';
import { applicantOf, personOf } from './own.ts';
import { workflowOf } from './workflow-form.ts';

interface ApplicationRequest {
  application: JsonObject;
  consent: { version: string; items: string[] };
}

export const apply = operation<ApplicationRequest>({
  roles: ['resident'],
  limit: 'write',
  async handle(request, gateway) {
    const call = workflowOf(gateway, request);
    const asked = { service: call.service, operation: 'apply', isLook: false };
    const { subject, under } = await applicantOf(gateway, request, asked);
    const receipt = await fileApplication(gateway, call, {
      ...request.body,
      subject,
      ...(under !== undefined && {
        representative: { person: personOf(request.principal), mandate: mandateOf(under) },
      }),
      account: request.principal.accountId,
      channel: 'portal',
      idempotencyKey: request.idempotencyKey,
    });
    return { status: 201, body: receipt, version: receipt.version };
  },
});
