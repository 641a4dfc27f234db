import { Refusal, type Finding } from '../core/errors.ts';
import type { Json } from '../core/json.ts';
import type { Contract } from '../platform/contract.ts';
import { serveContract, type Match, type RequestParts, type ServedContract } from './serve-contract.ts';

type QueryValue = string | number | boolean;

interface Given extends Omit<RequestParts, 'body'> {
  body: Json | undefined;
}

/** A contract as the resident, admin and site surfaces are held against it. */
export interface ContractGate {
  operationIds: readonly string[];
  version: string;
  /** Undefined: no such path. Throws METHOD_NOT_ALLOWED with `extensions.allow`. */
  find(method: string, path: string): Match | undefined;
  /**
   * The query in the types of the contract. Throws BODY_INVALID with every finding, IF_MATCH_REQUIRED,
   * IDEMPOTENCY_KEY_REQUIRED, and NOT_FOUND when an id in the path cannot be one.
   */
  check(match: Match, given: Given): Readonly<Partial<Record<string, QueryValue>>>;
  checkAnswer(operationId: string, status: number, body: unknown): Finding[];
}

interface Parameter {
  name: string;
  in: string;
  schema: Readonly<Record<string, unknown>>;
}

type Parameters = ReadonlyMap<string, readonly Parameter[]>;

function parametersOf({ document, operations }: Contract): Parameters {
  const paths = document['paths'] as Record<string, Record<string, { parameters?: Parameter[] }>>;
  return new Map(
    [...operations.values()].map(({ operationId, method, path }) => [
      operationId,
      paths[path]?.[method.toLowerCase()]?.parameters ?? [],
    ]),
  );
}

/** A query value in the type that its schema names. */
function typed(text: string, type: unknown): QueryValue {
  if (type === 'boolean') return text === 'true';
  return type === 'integer' || type === 'number' ? Number(text) : text;
}

function typedQuery(parameters: readonly Parameter[], query: string): Record<string, QueryValue> {
  const given = new URLSearchParams(query);
  const known = parameters.filter((parameter) => parameter.in === 'query' && given.has(parameter.name));
  return Object.fromEntries(
    known.map(({ name, schema }) => [name, typed(given.get(name) ?? '', schema['type'])]),
  );
}

/** Findings that have a code of their own. */
function refuseEarly(findings: readonly Finding[]): void {
  const at = new Set(findings.map(({ path }) => path));
  if (findings.some(({ path }) => path?.startsWith('/path/') === true)) throw new Refusal('NOT_FOUND');
  if (at.has('/header/if-match') && findings.some(({ code }) => code === 'REQUIRED'))
    throw new Refusal('IF_MATCH_REQUIRED');
  if (at.has('/header/idempotency-key') && findings.some(({ code }) => code === 'REQUIRED'))
    throw new Refusal('IDEMPOTENCY_KEY_REQUIRED');
}

const BODY_NOT_TAKEN: Finding = { code: 'UNEXPECTED_BODY', message: 'takes no body', path: '/body' };

export async function openContractGate(contract: Contract): Promise<ContractGate> {
  const served = await serveContract(contract);
  const parameters = parametersOf(contract);
  return {
    operationIds: [...contract.operations.keys()],
    version: served.version,
    find: (method, path) => findOperation(served, method, path),
    check({ operation }, given) {
      const found = served.validateRequest(operation.operationId, given);
      const extra = given.body !== undefined && !operation.takesBody ? [BODY_NOT_TAKEN] : [];
      const findings = [...found, ...extra];
      refuseEarly(findings);
      if (findings.length > 0) throw new Refusal('BODY_INVALID', { findings });
      return typedQuery(parameters.get(operation.operationId) ?? [], given.query);
    },
    checkAnswer: (operationId, status, body) => served.validateAnswer(operationId, status, body),
  };
}

function findOperation(served: ServedContract, method: string, path: string): Match | undefined {
  const match = served.match(method, path);
  if (match === undefined || 'operation' in match) return match;
  throw new Refusal('METHOD_NOT_ALLOWED', { extensions: { allow: match.allow } });
}
