import { grantsOfFile } from '../exchange/grants.ts';
import { readMembersFile } from '../exchange/members-file.ts';
import type { JsonObject } from '../core/json.ts';
import type { RegisteredService } from '../registered-service.ts';
import { loadRegistry } from '../registry.ts';

/** One call that a client may make, ready to be tried; `sampleBody` is null where a live case is needed first. */
export interface GrantedCall {
  operationId: string;
  method: string;
  path: string;
  grantId: string;
  purpose: string;
  sampleBody: JsonObject | null;
}

/** Every operation of the client contracts that the client's grants cover. */
export async function grantedCalls(
  clientId: string,
  membersFile: string,
  sandboxUrl: string,
  sample: JsonObject,
): Promise<GrantedCall[]> {
  const [registry, file] = await Promise.all([loadRegistry(), readMembersFile(membersFile, sandboxUrl)]);
  const grants = grantsOfFile(file.content).filter((grant) => grant.client === clientId);
  return [...registry.services.values()].flatMap((service) =>
    grants.flatMap((grant) =>
      [...grant.operations].flatMap((operationId) => callOf(service, operationId, grant, sample)),
    ),
  );
}

function callOf(
  { definition, client }: RegisteredService,
  operationId: string,
  grant: { id: string; purpose: string },
  sample: JsonObject,
): GrantedCall[] {
  const operation = client.operations.get(operationId);
  if (operation === undefined) return [];
  const ready = definition.operations[operationId]?.kind === 'mediated';
  return [
    {
      operationId,
      method: operation.method,
      path: `/${definition.name}/v1${operation.path}`,
      grantId: grant.id,
      purpose: grant.purpose,
      sampleBody: ready ? sample : null,
    },
  ];
}
