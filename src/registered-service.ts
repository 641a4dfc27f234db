import type { Contract } from './platform/contract.ts';
import type { ServiceDefinition } from './service.ts';

/** A service with its two contracts. */
export interface RegisteredService {
  /** By the version of its rules in force: another one when that changes, so it is asked for at each use. */
  definition: ServiceDefinition;
  client: Contract;
  agency: Contract;
}
