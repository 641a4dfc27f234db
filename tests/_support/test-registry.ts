import type { Contract, ContractOperation } from '../../src/platform/contract.ts';
import { SchemaChecker } from '../../src/platform/contract.ts';
import { Refusal } from '../../src/core/errors.ts';
import type { RegisteredService } from '../../src/registered-service.ts';
import type { Registry } from '../../src/registry.ts';
import { defineService, type WorkflowEntry } from '../../src/service.ts';
import { testWorkflow } from './test-workflow.ts';

const strict = (properties: object, required: readonly string[] = []): Record<string, unknown> => ({
  type: 'object',
  additionalProperties: false,
  required,
  properties,
});

const region = { type: 'string', pattern: '^[1-9]\\d{5}$' };
const place = strict({ originRegion: region }, ['originRegion']);

const replies = (operationId: string, properties: object): [string, ContractOperation] => [
  operationId,
  {
    operationId,
    method: 'POST',
    path: `/test/v1/${operationId}`,
    effect: true,
    responseSchemas: new Map(),
    requestSchema: strict({ stepId: { type: 'string' }, messageId: { type: 'string' }, ...properties }, [
      'stepId',
      'messageId',
      'outcome',
    ]),
  },
];

const outcome = { type: 'string', pattern: '^[A-Z_]+$' };

const client: Contract = {
  document: {},
  schemas: new Map([
    ['TransferPreCheck', place],
    ['TransferEstimate', place],
    ['TransferApplication', place],
    ['Choice', strict({ choice: { type: 'string', enum: ['PAY', 'WAIVE'] } }, ['choice'])],
  ]),
  operations: new Map([
    replies('replyReview', { outcome }),
    replies('replySheet', { outcome, total: { type: 'string' } }),
    replies('replyChoice', { outcome }),
    replies('replyPayment', { outcome }),
    replies('replyCredit', { outcome }),
  ]),
};

const transfer: WorkflowEntry = {
  tables: [testWorkflow.id],
  preCheck: (input) => Promise.resolve({ mode: 'WITH_FUNDS', from: input['originRegion'] ?? null }),
  estimate: (_input, subject) =>
    Promise.resolve({ total: '100.00', forNumberEndingIn: subject.idNumber.slice(-4) }),
  plan: () => Promise.reject(new Error('The test engine plans')),
};

/** A registry of one made-up service, whose step table is the test workflow. */
export function testRegistry(): Registry {
  const checker = new SchemaChecker();
  const registered: RegisteredService = {
    definition: defineService({
      name: 'test',
      workflows: { transfer },
      tables: [testWorkflow],
      operations: {},
      statusOperation: 'getStepStatus',
      printables: {
        application: ({ number, issuedOn }) =>
          `<!doctype html><title>申请表</title><style>p{color:#000}</style><p>${number} ${issuedOn}</p>`,
      },
      rulesHash: 'rules-1',
      rules: [],
    }),
    client,
    agency: { document: {}, operations: new Map(), schemas: new Map() },
  };
  const service = (name: string): RegisteredService => {
    if (name !== 'test') throw new Refusal('NOT_FOUND');
    return registered;
  };
  const known = <T>(found: T | undefined): T => {
    if (found === undefined) throw new Refusal('NOT_FOUND');
    return found;
  };
  return {
    services: new Map([['test', registered]]),
    service,
    agencyOperation: () => known<ContractOperation>(undefined),
    validateComponent: (name, component, value) =>
      checker.check(known(service(name).client.schemas.get(component)), value),
    validateAgencyAnswer: () => [],
    validateClientBody: (name, operationId, body) =>
      checker.check(known(service(name).client.operations.get(operationId)?.requestSchema), body),
  };
}
