import type { CaseToOpen } from '../cases/insert-case.ts';
import { openCase, type OpenedCase } from '../cases/open-case.ts';
import type { JsonObject } from '../core/json.ts';
import type { Subject } from '../service.ts';
import type { Gateway } from './gateway.ts';
import { findingsAt, requireForm, type WorkflowCall } from './resident/workflow-form.ts';

const APPLICATION = '/body/application';

type Filing = Omit<CaseToOpen, 'service' | 'workflow' | 'input'> & { application: JsonObject };

/**
 * Files an application, whoever brings it: held against the form of its workflow, then opened as the service plans it.
 * @throws Refusal BODY_INVALID, CASE_OVERLAP, IDEMPOTENCY_KEY_REUSED, and what the plan of the service refuses
 */
export function fileApplication(
  { registry, engine }: Pick<Gateway, 'registry' | 'engine'>,
  call: WorkflowCall,
  { application, ...filing }: Filing,
): Promise<OpenedCase> {
  requireForm({ registry }, call, 'Application', application, APPLICATION);
  const { service, workflow } = call;
  return findingsAt(APPLICATION, openCase(engine, { ...filing, service, workflow, input: application }));
}

/** What the service finds before anybody applies; `at` is where the input stands. @throws Refusal BODY_INVALID */
export async function findBefore(
  gateway: Gateway,
  call: WorkflowCall,
  input: JsonObject,
  subject: Subject,
  at = '/body',
): Promise<JsonObject> {
  requireForm(gateway, call, 'PreCheck', input, at);
  const context = await gateway.domainContext(call.service);
  return findingsAt(at, call.entry.preCheck(input, subject, context));
}
