import type { Contract } from './platform/contract.ts';
import type { ServiceDefinition } from './service.ts';

/** A service with its two contracts. */
export interface RegisteredService {
  definition: ServiceDefinition;
  client: Contract;
  agency: Contract;
}
