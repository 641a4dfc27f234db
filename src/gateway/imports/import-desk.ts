import { componentName } from '../../registry-agreement.ts';
import { Refusal } from '../../core/errors.ts';
import { reachedMembers } from '../admin/in-scope.ts';
import type { Gateway } from '../gateway.ts';
import type { OperationRequest } from '../operation.ts';
import { workflowNamed, type WorkflowCall } from '../resident/workflow-form.ts';
import { columnsOf, type ImportColumn } from './import-columns.ts';
import { readImport, type ImportView } from './import-store.ts';

/** The workflow that the query names, with the columns of its files. @throws Refusal NOT_FOUND */
export function columnsAsked(
  { registry }: Gateway,
  { query }: Pick<OperationRequest, 'query'>,
): { call: WorkflowCall; columns: readonly ImportColumn[] } {
  const call = workflowNamed(registry, String(query['service']), String(query['workflow']));
  const { schemas } = registry.service(call.service).client;
  return { call, columns: columnsOf(schemas.get(componentName(call.workflow, 'Application')) ?? {}) };
}

/** The import of the path, if it is of a desk in scope. Throws NOT_FOUND, alike for both reasons. */
export async function importInScope(
  gateway: Gateway,
  { grants, param }: Pick<OperationRequest, 'grants' | 'param'>,
): Promise<ImportView> {
  const found = await readImport(gateway.db, param('importId'));
  if (found === undefined || !reachedMembers(gateway, grants).some(({ id }) => id === found.desk))
    throw new Refusal('NOT_FOUND');
  return found;
}
