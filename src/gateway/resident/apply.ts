import { openCase } from '../../cases/open-case.ts';
import type { JsonObject } from '../../core/json.ts';
import { operation } from '../operation.ts';
import { subjectOf } from './own.ts';
import { findingsAt, requireForm, workflowOf } from './workflow-form.ts';

interface ApplicationRequest {
  application: JsonObject;
  consent: { version: string; items: string[] };
}

const APPLICATION = '/body/application';

export const apply = operation<ApplicationRequest>({
  roles: ['resident'],
  limit: 'write',
  async handle(request, gateway) {
    const { application, consent } = request.body;
    const call = workflowOf(gateway, request);
    requireForm(gateway, call, 'Application', application, APPLICATION);
    const opening = openCase(gateway.engine, {
      service: call.service,
      workflow: call.workflow,
      input: application,
      subject: await subjectOf(gateway, request.principal),
      account: request.principal.accountId,
      channel: 'portal',
      consent,
      idempotencyKey: request.idempotencyKey,
    });
    const receipt = await findingsAt(APPLICATION, opening);
    return { status: 201, body: receipt, version: receipt.version };
  },
});
