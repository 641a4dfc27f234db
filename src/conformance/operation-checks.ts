import { randomUUID } from 'node:crypto';
import type { ContractOperation } from '../platform/contract.ts';
import { ask, offered, type Bench, type Reply, type Sample } from './bench.ts';
import { faultsOfAnswer, faultsOfRefusal, type Check } from './check.ts';

const STATUS_PATH = /\{stepId\}$/;

/** A call that no operation can mistake for a good one. */
const nonsense = ({ operationId, method, fileTypes: [contentType] = [] }: ContractOperation): Sample => ({
  operationId,
  ...(method !== 'GET' && { body: contentType === undefined ? { unknownMember: 1 } : Buffer.from('x') }),
  ...(contentType !== undefined && { contentType }),
});

const statusOf = ({ value }: Reply): unknown => (value as { status?: unknown } | undefined)?.status;

async function faultsOfStatus(
  bench: Bench,
  sample: Sample,
  fits: (status: unknown) => boolean,
): Promise<string[]> {
  const reply = await ask(bench, sample);
  const faults = faultsOfAnswer(bench, sample, reply);
  if (faults.length > 0 || fits(statusOf(reply))) return faults;
  return [`${sample.operationId} says ${String(statusOf(reply))}`];
}

/** What holds for each operation of the contract; none of it begins work at the agency. */
export const OPERATION_CHECKS: readonly Check[] = [
  {
    id: 'every-operation',
    says: 'every operation of the contract refuses a call without a token',
    fix: 'Serve each operation of the agency contract, behind the same check of the token.',
    async run(bench) {
      const faults: string[] = [];
      for (const operation of offered(bench)) {
        const reply = await ask(bench, nonsense(operation), { headers: { authorization: undefined } });
        faults.push(...faultsOfRefusal(reply).map((fault) => `${operation.operationId} ${fault}`));
      }
      return faults;
    },
  },
  {
    id: 'body-against-contract',
    says: 'a body that breaks the contract is refused, by every operation',
    fix: 'Validate the body against the agency contract and refuse with 400 or 422, before anything is done.',
    async run(bench) {
      const { known, step } = bench.samples;
      const samples = [...known, ...(step === undefined ? [] : [step])].map((sample) => ({
        ...sample,
        body: { ...sample.body, unknownMember: 1 },
      }));
      const rest = offered(bench).filter(({ requestSchema }) => requestSchema !== undefined);
      const faults: string[] = [];
      for (const sample of [...samples, ...rest.map(nonsense)]) {
        const { status } = await ask(bench, sample);
        if (status !== 400 && status !== 422)
          faults.push(`${sample.operationId} answered ${status} to an unknown member`);
      }
      return faults;
    },
  },
  {
    id: 'step-status',
    says: 'what became of a step is told by its key: UNKNOWN for one that never came',
    fix: 'Keep each step under its Idempotency-Key, and answer the status operation from there.',
    async run(bench) {
      const status = offered(bench).find(({ method, path }) => method === 'GET' && STATUS_PATH.test(path));
      if (status === undefined) return undefined;
      const { operationId } = status;
      const faults = await faultsOfStatus(bench, { operationId }, (said) => said === 'UNKNOWN');
      const { step } = bench.samples;
      if (step === undefined) return faults;
      const stepId = randomUUID();
      await ask(bench, step, { idempotencyKey: stepId });
      const taken = { operationId, params: { stepId } };
      return [...faults, ...(await faultsOfStatus(bench, taken, (said) => said !== 'UNKNOWN'))];
    },
  },
];
