import type { ContractOperation } from '../../platform/contract.ts';
import type { RegisteredService } from '../../registered-service.ts';
import { STEP_OPERATIONS } from './operations.ts';

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

/** Operations that nobody here could answer; a service without its own simulation is played with steps. */
export const unplayed = ({ definition, agency }: RegisteredService): string[] =>
  [...agency.operations.values()]
    .filter(({ operationId, effect }) => {
      if (operationId === definition.statusOperation) return false;
      if (definition.sandbox === undefined) return effect && STEP_OPERATIONS[operationId] === undefined;
      return definition.sandbox.answers[operationId] === undefined;
    })
    .map(({ operationId }) => operationId);
