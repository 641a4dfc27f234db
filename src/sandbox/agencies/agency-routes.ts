import type { ContractOperation } from '../../platform/contract.ts';
import type { RegisteredService } from '../../registered-service.ts';
import { FILE_OPERATIONS } from './files.ts';
import type { StepOperation } from './world.ts';

export interface AgencyRoute {
  service: RegisteredService;
  operation: ContractOperation;
  pattern: RegExp;
}

export const routesOf = (service: RegisteredService): AgencyRoute[] =>
  [...service.agency.operations.values()].map((operation) => ({
    service,
    operation,
    pattern: new RegExp(`^${operation.path.replaceAll(/\{(\w+)\}/gu, '(?<$1>[^/]+)')}$`, 'u'),
  }));

/** Operations that nobody here could answer; the records of a service without its own simulation are the pension's. */
export const unplayed = (
  { definition, agency }: RegisteredService,
  steps: ReadonlyMap<string, StepOperation>,
): string[] =>
  [...agency.operations.values()]
    .filter(({ operationId, effect }) => {
      if (operationId === definition.statusOperation) return false;
      if (definition.sandbox?.answers[operationId] !== undefined) return false;
      if (effect) return !steps.has(operationId) && FILE_OPERATIONS[operationId] === undefined;
      return definition.sandbox !== undefined;
    })
    .map(({ operationId }) => operationId);
