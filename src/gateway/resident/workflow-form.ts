import { Refusal, type Finding } from '../../core/errors.ts';
import type { JsonObject } from '../../core/json.ts';
import { componentName } from '../../registry-agreement.ts';
import type { WorkflowEntry } from '../../service.ts';
import type { Gateway } from '../gateway.ts';
import type { OperationRequest } from '../operation.ts';

export interface WorkflowCall {
  service: string;
  workflow: string;
  entry: WorkflowEntry;
}

/** A workflow by the names of it and of its service. Throws NOT_FOUND. */
export function workflowNamed(
  registry: Gateway['registry'],
  service: string,
  workflow: string,
): WorkflowCall {
  const entries = registry.service(service).definition.workflows;
  const entry = Object.hasOwn(entries, workflow) ? entries[workflow] : undefined;
  if (entry === undefined) throw new Refusal('NOT_FOUND');
  return { service, workflow, entry };
}

/** The workflow of the path. Throws NOT_FOUND. */
export const workflowOf = (
  { registry }: Pick<Gateway, 'registry'>,
  { param }: Pick<OperationRequest, 'param'>,
): WorkflowCall => workflowNamed(registry, param('service'), param('workflow'));

export type Form = 'PreCheck' | 'Estimate' | 'Application';

/** Holds the input against `<Workflow><Form>` of the service's contract; `at` is where it stands. Throws BODY_INVALID. */
export function requireForm(
  gateway: Pick<Gateway, 'registry'>,
  { service, workflow }: WorkflowCall,
  form: Form,
  input: JsonObject,
  at = '/body',
): void {
  const found = gateway.registry.validateComponent(service, componentName(workflow, form), input);
  if (found.length === 0) return;
  throw new Refusal('BODY_INVALID', { findings: standingAt(at, found) });
}

const standingAt = (at: string, found: readonly Finding[]): Finding[] =>
  found.map((finding) => ({
    ...finding,
    ...(finding.path === undefined ? {} : { path: finding.path.replace(/^\/body/u, at) }),
  }));

/** A service speaks of its input alone; the caller reads where in the request that input stands. */
export async function findingsAt<T>(at: string, asked: Promise<T>): Promise<T> {
  try {
    return await asked;
  } catch (error) {
    if (!(error instanceof Refusal) || error.options.findings === undefined) throw error;
    const findings = standingAt(at, error.options.findings);
    throw new Refusal(error.code, { ...error.options, findings, cause: error });
  }
}
