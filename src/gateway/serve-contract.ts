import { OpenAPIBackend, type Document, type Operation } from 'openapi-backend';
import type { ErrorObject } from 'ajv/dist/2020.js';
import type { Finding } from '../core/errors.ts';
import {
  createAjv,
  fileTypesOf,
  SchemaChecker,
  toFinding,
  type Contract,
  type RequestBody,
} from '../platform/contract.ts';
import { PathTree } from './path-tree.ts';

/** An operation as it is served. */
interface ServedOperation {
  operationId: string;
  /** Changes something: its receipt is durable before anybody is asked. */
  effect: boolean;
  /** Bytes. */
  maxBody: number;
  /** Purposes for which it may be called; absent: any. */
  purposes?: readonly string[];
  takesBody: boolean;
  /** Media types of a body that is bytes and no JSON: it is put aside and hashed, never held in memory. */
  fileTypes?: readonly string[];
  /** Where the body names the person it is about (`x-data-subject`, RFC 6901). */
  dataSubject?: string;
  /** The grant is that of an earlier call, which the operation itself checks (`x-grant: of-the-call`). */
  ownGrant?: true;
}

export interface Match {
  operation: ServedOperation;
  params: Readonly<Record<string, string>>;
}

export interface RequestParts {
  method: string;
  path: string;
  query: string;
  headers: Readonly<Record<string, string>>;
  body: unknown;
}

/** A client contract that routes and validates. Paths are complete, with the contract's own prefix. */
export interface ServedContract {
  /** `/pension/v1`: everything below it belongs to this contract. */
  prefix: string;
  /** Full, such as 1.0.0. */
  version: string;
  operations: ReadonlyMap<string, ServedOperation>;
  /** `undefined`: no such path. `allow`: the path exists with other methods. */
  match(method: string, path: string): Match | { allow: string[] } | undefined;
  validateRequest(operationId: string, request: RequestParts): Finding[];
  validateAnswer(operationId: string, status: number, body: unknown): Finding[];
}

/** Body limit of an operation that names none (`x-max-body`), in bytes. */
export const DEFAULT_MAX_BODY = 65_536;

type Served = Operation<Document>;

/**
 * Serves a contract by openapi-backend in quick mode: its own check knows OpenAPI 3.0 only, ours has been done.
 * A schema is compiled when its operation is first called: compiling all of them is most of the start and of the memory
 * of a process that serves few. Answers are compiled by schema, which operations share; openapi-backend compiles every
 * status of every operation for itself.
 */
export async function serveContract(contract: Contract): Promise<ServedContract> {
  const api = new OpenAPIBackend({
    definition: contract.document as unknown as Document,
    apiRoot: prefixOf(contract),
    quick: true,
    strict: true,
    ignoreTrailingSlashes: false,
    // One class of Ajv per draft: the types do not meet, the instances do.
    customizeAjv: (_ajv, options) => createAjv({ coerceTypes: options.coerceTypes === true }) as never,
  });
  await api.init();
  const router = memoise(api);
  const answers = new SchemaChecker();
  return {
    prefix: api.apiRoot,
    version: (contract.document as unknown as Document).info.version,
    operations: new Map(router.served.map((operation) => [operation.operationId, operation])),
    match: router.match,
    validateRequest(operationId, { method, path, query, headers, body }) {
      const request = { method, path, query, headers: { ...headers }, ...(body !== undefined && { body }) };
      return findings(api.validator.validateRequest(request, operationId).errors);
    },
    validateAnswer(operationId, status, body) {
      if (!router.declares(operationId, status)) {
        const message = `${operationId} does not answer ${status}`;
        return [{ code: 'STATUS_UNDECLARED', message, path: '/status' }];
      }
      const schema = contract.operations.get(operationId)?.responseSchemas.get(status);
      return schema === undefined ? [] : answers.check(schema, body);
    },
  };
}

function prefixOf({ document }: Contract): string {
  const servers = document['servers'] as { url?: string }[] | undefined;
  return new URL(servers?.[0]?.url ?? '/', 'http://localhost').pathname;
}

interface CompiledOperation {
  operation: ServedOperation;
  method: string;
  /** With prefix and `{parameters}`. */
  template: string;
  pattern: RegExp;
  /** Literal characters of the path: the most specific path wins. */
  weight: number;
}

interface MemoisedRouter {
  served: readonly ServedOperation[];
  match: ServedContract['match'];
  declares(operationId: string, status: number): boolean;
}

/** openapi-backend 5.21 rebuilds its list of operations on every call; the list never changes after `init`. */
function memoise(api: OpenAPIBackend): MemoisedRouter {
  const list = api.router.getOperations();
  const byId = new Map(list.map((operation) => [idOf(operation), operation]));
  api.router.getOperations = () => list;
  api.router.getOperation = (operationId) => byId.get(operationId);
  const prefix = api.apiRoot === '/' ? '' : api.apiRoot;
  const compiled = list
    .map((operation) => compile(operation, prefix))
    .toSorted((one, other) => other.weight - one.weight);
  const tree = new PathTree<number>();
  compiled.forEach(({ template }, rank) => tree.add(template, rank));
  return {
    served: compiled.map(({ operation }) => operation),
    match(method, path) {
      const ranks = tree.fitting(path).toSorted((one, other) => one - other);
      const here = ranks.map((rank) => compiled[rank]!).filter(({ pattern }) => pattern.test(path));
      if (here.length === 0) return undefined;
      const found = here.find((entry) => entry.method === method);
      if (found === undefined) return { allow: here.map((entry) => entry.method) };
      const params = decodeParams(found.pattern.exec(path)?.groups ?? {});
      return params === undefined ? undefined : { operation: found.operation, params };
    },
    declares: (operationId, status) => byId.get(operationId)?.responses?.[String(status)] !== undefined,
  };
}

function idOf(operation: Served): string {
  if (operation.operationId === undefined)
    throw new Error(`${operation.method} ${operation.path} has no operationId`);
  return operation.operationId;
}

function compile(operation: Served, prefix: string): CompiledOperation {
  const literal = operation.path.replaceAll(/\{[^}]+\}/g, '');
  const source = operation.path
    .split(/(\{[^}]+\})/)
    .map((part) => (part.startsWith('{') ? `(?<${part.slice(1, -1)}>[^/]+)` : escaped(part)))
    .join('');
  const extra = operation as unknown as Readonly<Record<string, unknown>>;
  const purposes = extra['x-purposes'] as string[] | undefined;
  const dataSubject = extra['x-data-subject'] as string | undefined;
  const fileTypes = fileTypesOf(operation.requestBody as RequestBody | undefined);
  return {
    operation: {
      operationId: idOf(operation),
      effect: extra['x-effect'] === true,
      maxBody: (extra['x-max-body'] as number | undefined) ?? DEFAULT_MAX_BODY,
      takesBody: operation.requestBody !== undefined,
      ...(fileTypes !== undefined && { fileTypes }),
      ...(purposes !== undefined && { purposes }),
      ...(dataSubject !== undefined && { dataSubject }),
      ...(extra['x-grant'] === 'of-the-call' && { ownGrant: true }),
    },
    method: operation.method.toUpperCase(),
    template: prefix + operation.path,
    pattern: new RegExp(`^${escaped(prefix)}${source}$`),
    weight: literal.length,
  };
}

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\/]/g, '\\$&');

function decodeParams(groups: Readonly<Record<string, string>>): Record<string, string> | undefined {
  try {
    return Object.fromEntries(Object.entries(groups).map(([name, text]) => [name, decodeURIComponent(text)]));
  } catch {
    return undefined;
  }
}

function findings(errors: readonly ErrorObject[] | null | undefined): Finding[] {
  return (errors ?? []).map((error) => {
    const { path = '/', ...found } = toFinding(error, '');
    const missing: unknown = error.keyword === 'required' ? error.params['missingProperty'] : undefined;
    const full = typeof missing === 'string' ? `${path}/${missing}` : path;
    return { ...found, path: full.replace(/^\/requestBody/, '/body') };
  });
}
