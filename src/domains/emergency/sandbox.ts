import type { JsonObject } from '../../core/json.ts';
import type { SimulatedAgency } from '../../service.ts';

/** The offices of the sandbox acknowledge every alert; they hold nothing about persons. */
export const sandbox: SimulatedAgency = {
  recordOf: () => undefined,
  answers: {
    receiveAlert: ({ body }): JsonObject => ({ identifier: body['identifier'] ?? '' }),
  },
};
