import type { JsonObject } from '../core/json.ts';
import type { RegisteredService } from '../registered-service.ts';
import { loadRegistry } from '../registry.ts';
import type { Api } from './api.ts';
import { allGrants } from './grant.ts';

/** One call that a client may make, ready to be tried; `sampleBody` is null where a live case is needed first. */
export interface GrantedCall {
  operationId: string;
  method: string;
  path: string;
  grantId: string;
  purpose: string;
  sampleBody: JsonObject | null;
}

/** Every operation of the client contracts that the client's active grants cover; samples ask about `person`. */
export async function grantedCalls(
  clientId: string,
  officer: Api,
  person: JsonObject,
): Promise<GrantedCall[]> {
  const grants = await allGrants(officer, { client: clientId, status: 'ACTIVE' });
  const { services } = await loadRegistry();
  return [...services.values()].flatMap((service) =>
    grants.flatMap(({ document }) =>
      document.operations.flatMap((operationId) => callOf(service, operationId, document, person)),
    ),
  );
}

function callOf(
  { definition, client }: RegisteredService,
  operationId: string,
  grant: { grantId: string; purpose: string },
  person: JsonObject,
): GrantedCall[] {
  const operation = client.operations.get(operationId);
  if (operation === undefined) return [];
  const ready = definition.operations[operationId]?.kind === 'mediated' && !operation.fileTypes;
  return [
    {
      operationId,
      method: operation.method,
      path: `/${definition.name}/v1${operation.path}`,
      grantId: grant.grantId,
      purpose: grant.purpose,
      sampleBody: ready ? { ...(operation.example as JsonObject | undefined), person } : null,
    },
  ];
}
