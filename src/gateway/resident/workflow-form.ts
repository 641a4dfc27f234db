import { Refusal } from '../../core/errors.ts';
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

/** The workflow of the path. Throws NOT_FOUND. */
export function workflowOf(gateway: Gateway, request: Pick<OperationRequest, 'param'>): WorkflowCall {
  const service = request.param('service');
  const workflow = request.param('workflow');
  const entries = gateway.registry.service(service).definition.workflows;
  const entry = Object.hasOwn(entries, workflow) ? entries[workflow] : undefined;
  if (entry === undefined) throw new Refusal('NOT_FOUND');
  return { service, workflow, entry };
}

export type Form = 'PreCheck' | 'Estimate' | 'Application';

/** Holds the input against `<Workflow><Form>` of the service's contract; `at` is where it stands. Throws BODY_INVALID. */
export function requireForm(
  gateway: Gateway,
  { service, workflow }: WorkflowCall,
  form: Form,
  input: JsonObject,
  at = '/body',
): void {
  const found = gateway.registry.validateComponent(service, componentName(workflow, form), input);
  if (found.length === 0) return;
  const findings = found.map((finding) => ({
    ...finding,
    ...(finding.path === undefined ? {} : { path: finding.path.replace(/^\/body/u, at) }),
  }));
  throw new Refusal('BODY_INVALID', { findings });
}
