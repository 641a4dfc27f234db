import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { z } from 'zod';
import type { Finding } from './core/errors.ts';
import { Refusal } from './core/errors.ts';
import { type ContractOperation, loadContract, SchemaChecker } from './platform/contract.ts';
import type { RegisteredService } from './registered-service.ts';
import { disagreements, sharedNames } from './registry-agreement.ts';
import type { ServiceDefinition } from './service.ts';

/** Contracts, folders and config of all services; they agree, or nothing starts. */
export interface Registry {
  services: ReadonlyMap<string, RegisteredService>;
  /** NOT_FOUND when this gateway offers no such service. */
  service(name: string): RegisteredService;
  /** An operation of a service's agency contract; NOT_FOUND when it has none of that name. */
  agencyOperation(service: string, operationId: string): ContractOperation;
  /** Checks a value against a schema component of the service's client contract. */
  validateComponent(service: string, component: string, value: unknown): Finding[];
  /** Checks what an agency answered against the service's agency contract. */
  validateAgencyAnswer(service: string, operationId: string, status: number, body: unknown): Finding[];
  /** Checks the body of a client operation, e.g. of an answer given at a desk. */
  validateClientBody(service: string, operationId: string, body: unknown): Finding[];
}

const servicesFile = z.strictObject({ services: z.array(z.string().regex(/^[a-z][a-z-]*$/)).min(1) });

/** The services that `config/services.yaml` names. */
export async function serviceNames(): Promise<readonly string[]> {
  const file = new URL('../config/services.yaml', import.meta.url);
  return servicesFile.parse(parse(await readFile(file, 'utf8'))).services;
}

/** Loads every service that `config/services.yaml` names; throws when a contract and its folder disagree. */
export async function loadRegistry(): Promise<Registry> {
  const names = await serviceNames();
  const services = new Map<string, RegisteredService>();
  for (const name of names) services.set(name, await loadService(name));
  const faults = [...[...services.values()].flatMap(disagreements), ...sharedNames(services.values())];
  if (faults.length > 0) throw new Error(`Contracts and services disagree:\n${faults.join('\n')}`);
  return createRegistry(services);
}

/** The agency operation of each service that tells the outcome of a step. */
export const statusOperationsOf = ({ services }: Pick<Registry, 'services'>): ReadonlyMap<string, string> =>
  new Map([...services].map(([name, { definition }]) => [name, definition.statusOperation]));

async function loadService(name: string): Promise<RegisteredService> {
  const contract = (path: string) => loadContract(new URL(`../openapi/${path}`, import.meta.url).pathname);
  const [folder, client, agency] = await Promise.all([
    import(`./domains/${name}/index.ts`) as Promise<{ default: ServiceDefinition }>,
    contract(`${name}.yaml`),
    contract(`agency/${name}.yaml`),
  ]);
  return { definition: folder.default, client, agency };
}

function createRegistry(services: ReadonlyMap<string, RegisteredService>): Registry {
  const checker = new SchemaChecker();
  const service = (name: string): RegisteredService => {
    const found = services.get(name);
    if (found === undefined) throw new Refusal('NOT_FOUND', { detail: `No service ${name}` });
    return found;
  };
  return {
    services,
    service,
    agencyOperation(name, operationId) {
      const operation = service(name).agency.operations.get(operationId);
      if (operation === undefined)
        throw new Refusal('NOT_FOUND', { detail: `${name} has no ${operationId}` });
      return operation;
    },
    validateComponent(name, component, value) {
      const schema = service(name).client.schemas.get(component);
      if (schema === undefined) throw new Refusal('NOT_FOUND', { detail: `${name} has no ${component}` });
      return checker.check(schema, value);
    },
    validateAgencyAnswer(name, operationId, status, body) {
      const schema = service(name).agency.operations.get(operationId)?.responseSchemas.get(status);
      if (schema !== undefined) return checker.check(schema, body);
      return [
        { code: 'STATUS_UNDECLARED', message: `${operationId} does not answer ${status}`, path: '/status' },
      ];
    },
    validateClientBody(name, operationId, body) {
      const schema = service(name).client.operations.get(operationId)?.requestSchema;
      if (schema === undefined) throw new Refusal('NOT_FOUND', { detail: `${name} has no ${operationId}` });
      return checker.check(schema, body);
    },
  };
}
