import type { CaseToOpen } from '../cases/insert-case.ts';
import { openCase, type OpenedCase } from '../cases/open-case.ts';
import type { JsonObject } from '../core/json.ts';
import type { Subject } from '../service.ts';
import { acceptConsent } from './consents.ts';
import type { Gateway } from './gateway.ts';
import { findingsAt, requireForm, type WorkflowCall } from './resident/workflow-form.ts';

const APPLICATION = '/body/application';

type Filing = Omit<CaseToOpen, 'service' | 'workflow' | 'input'> & {
  application: JsonObject;
  /** The consent was read to the person from our form. */
  isReadHere?: boolean;
};

/**
 * Files an application, whoever brings it: held against the form of its workflow, then opened as the service plans it.
 * @throws Refusal BODY_INVALID, CONSENT_INCOMPLETE, CASE_OVERLAP, IDEMPOTENCY_KEY_REUSED, and what the plan of the service refuses
 */
export async function fileApplication(
  gateway: Pick<Gateway, 'registry' | 'engine' | 'db' | 'labels' | 'grants'>,
  call: WorkflowCall,
  { application, isReadHere = false, ...filing }: Filing,
): Promise<OpenedCase> {
  requireForm(gateway, call, 'Application', application, APPLICATION);
  await acceptConsent(gateway, [call], filing.consent, isReadHere);
  const { service, workflow } = call;
  return findingsAt(
    APPLICATION,
    openCase(gateway.engine, { ...filing, service, workflow, input: application }),
  );
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
