import { operationOf, type Bench, type Reply, type Sample } from './bench.ts';

/** One rule of the agency's side of the exchange. */
export interface Check {
  id: string;
  says: string;
  /** What the agency's developers should do when it fails. */
  fix: string;
  /** What is wrong, in words; nothing when all is well; `undefined` when there is nothing to try it with. */
  run(bench: Bench): Promise<string[] | undefined>;
}

/** Everything wrong with an answer that should be one. */
export function faultsOfAnswer(bench: Bench, { operationId }: Sample, reply: Reply): string[] {
  const schema = operationOf(bench, operationId).responseSchemas.get(reply.status);
  if (schema === undefined)
    return [`${operationId} answered ${reply.status}${codeOf(reply)}, which the contract does not know`];
  const type = reply.headers.get('content-type') ?? 'nothing';
  return [
    ...(/^application\/json(;|$)/i.test(type) ? [] : [`Content-Type is ${type}`]),
    ...bench.checker
      .check(schema, reply.value)
      .map(({ path, message }) => `${operationId}: ${path ?? ''} ${message}`),
    ...reply.signature.map(({ code, message }) => `Provider-Signature: ${code}, ${message}`),
  ];
}

export const codeOf = ({ value }: Reply): string =>
  typeof value === 'object' && value !== null && 'code' in value ? ` ${String(value.code)}` : '';

/** Answers that refuse a caller nobody knows. */
const REFUSALS: ReadonlySet<number> = new Set([400, 401, 403]);

export const faultsOfRefusal = (reply: Reply): string[] =>
  REFUSALS.has(reply.status) ? [] : [`answered ${reply.status} instead of 401`];

/** Everything wrong with a refusal that an agency has to answer for. */
export const faultsOfSignedRefusal = ({ operationId }: Sample, reply: Reply, status: number): string[] =>
  reply.status === status
    ? reply.signature.map(({ code }) => `Provider-Signature of the refusal: ${code}`)
    : [`${operationId} answered ${reply.status}${codeOf(reply)} instead of ${status}`];
