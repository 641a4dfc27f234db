import { Refusal, type Finding } from '../core/errors.ts';
import type { Json } from '../core/json.ts';
import { SchemaChecker, type Contract, type ContractOperation } from '../platform/contract.ts';

type Schema = Readonly<Record<string, unknown>>;

interface Parameter {
  name: string;
  in: 'path' | 'query' | 'header';
  required?: boolean;
  schema: Schema;
}

/** An operation found for a request, with its path parameters as written. */
export interface Route {
  operation: ContractOperation;
  params: Readonly<Record<string, string>>;
}

export interface CheckedParts {
  query: Readonly<Partial<Record<string, string | number | boolean>>>;
}

/** One contract as the pages' API is held against it. */
export interface ContractGate {
  operationIds: readonly string[];
  /** Undefined: no such path. Throws METHOD_NOT_ALLOWED with `extensions.allow`. */
  find(method: string, path: string): Route | undefined;
  /** Throws BODY_INVALID with every finding, NOT_FOUND when an id in the path cannot be one, IF_MATCH_REQUIRED. */
  check(route: Route, given: Given): CheckedParts;
  checkAnswer(operationId: string, status: number, body: unknown): Finding[];
}

export interface Given {
  query: URLSearchParams;
  header(name: string): string | undefined;
  body: Json | undefined;
}

interface Compiled {
  operation: ContractOperation;
  pattern: RegExp;
  parameters: readonly Parameter[];
}

function compile(contract: Contract, operation: ContractOperation): Compiled {
  const names = operation.path.replaceAll(/[.]/gu, '\\.').replaceAll(/\{(\w+)\}/gu, '(?<$1>[^/]+)');
  const item = (contract.document['paths'] as Record<string, Record<string, { parameters?: Parameter[] }>>)[
    operation.path
  ];
  return {
    operation,
    pattern: new RegExp(`^${names}$`, 'u'),
    parameters: item?.[operation.method.toLowerCase()]?.parameters ?? [],
  };
}

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    throw new Refusal('NOT_FOUND');
  }
};

/** A query value in the type that its schema names; what does not convert is left for the schema to refuse. */
function typed(text: string, schema: Schema): string | number | boolean {
  if (schema['type'] === 'boolean' && (text === 'true' || text === 'false')) return text === 'true';
  const isNumber = schema['type'] === 'integer' || schema['type'] === 'number';
  return isNumber && /^-?\d{1,15}(\.\d{1,6})?$/u.test(text) ? Number(text) : text;
}

class Gate implements ContractGate {
  readonly operationIds: readonly string[];
  readonly #compiled: readonly Compiled[];
  readonly #byId: ReadonlyMap<string, Compiled>;
  readonly #checker = new SchemaChecker();

  constructor(contract: Contract) {
    this.#compiled = [...contract.operations.values()].map((operation) => compile(contract, operation));
    this.#byId = new Map(this.#compiled.map((entry) => [entry.operation.operationId, entry]));
    this.operationIds = [...this.#byId.keys()];
  }

  find(method: string, path: string): Route | undefined {
    const here = this.#compiled.filter(({ pattern }) => pattern.test(path));
    if (here.length === 0) return undefined;
    const found = here.find(({ operation }) => operation.method === method);
    if (found === undefined) {
      const allow = here.map(({ operation }) => operation.method);
      throw new Refusal('METHOD_NOT_ALLOWED', { extensions: { allow } });
    }
    const groups = found.pattern.exec(path)?.groups ?? {};
    const params = Object.fromEntries(Object.entries(groups).map(([name, text]) => [name, decoded(text)]));
    return { operation: found.operation, params };
  }

  check({ operation, params }: Route, given: Given): CheckedParts {
    const parameters = this.#byId.get(operation.operationId)?.parameters ?? [];
    const inPath = parameters.filter((parameter) => parameter.in === 'path');
    for (const { name, schema } of inPath)
      if (this.#checker.check(schema, params[name]).length > 0) throw new Refusal('NOT_FOUND');
    const findings: Finding[] = [];
    const query = this.#query(parameters, given.query, findings);
    this.#headers(parameters, given, findings);
    findings.push(...this.#body(operation, given.body));
    if (findings.length > 0) throw new Refusal('BODY_INVALID', { findings });
    return { query };
  }

  checkAnswer(operationId: string, status: number, body: unknown): Finding[] {
    const schema = this.#byId.get(operationId)?.operation.responseSchemas.get(status);
    if (schema !== undefined) return this.#checker.check(schema, body);
    return [{ code: 'STATUS_UNDECLARED', message: `${operationId} does not answer ${status}`, path: '/status' }];
  }

  #query(parameters: readonly Parameter[], given: URLSearchParams, findings: Finding[]): CheckedParts['query'] {
    const known = new Map(parameters.filter((one) => one.in === 'query').map((one) => [one.name, one.schema]));
    const query: Record<string, string | number | boolean> = {};
    for (const name of new Set(given.keys())) {
      const path = `/query/${name}`;
      const schema = known.get(name);
      const values = given.getAll(name);
      if (schema === undefined) findings.push({ code: 'UNKNOWN_MEMBER', message: 'is not a parameter', path });
      else if (values.length > 1) findings.push({ code: 'REPEATED', message: 'stands more than once', path });
      else {
        const value = typed(values[0] ?? '', schema);
        findings.push(...this.#checker.check(schema, value, path));
        query[name] = value;
      }
    }
    return query;
  }

  #headers(parameters: readonly Parameter[], given: Given, findings: Finding[]): void {
    for (const { name, required, schema } of parameters.filter((one) => one.in === 'header')) {
      const value = given.header(name);
      if (value !== undefined) findings.push(...this.#checker.check(schema, value, `/header/${name.toLowerCase()}`));
      else if (required === true && name === 'If-Match') throw new Refusal('IF_MATCH_REQUIRED');
      else if (required === true && name === 'Idempotency-Key') throw new Refusal('IDEMPOTENCY_KEY_REQUIRED');
    }
  }

  #body(operation: ContractOperation, body: Json | undefined): Finding[] {
    if (operation.requestSchema !== undefined) return this.#checker.check(operation.requestSchema, body ?? null);
    return body === undefined ? [] : [{ code: 'UNEXPECTED_BODY', message: 'takes no body', path: '/body' }];
  }
}

export const openContractGate = (contract: Contract): ContractGate => new Gate(contract);
