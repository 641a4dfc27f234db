import { $RefParser } from '@apidevtools/json-schema-ref-parser';
import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import type { Finding } from '../core/errors.ts';
import { checkResidentId } from '../core/resident-id.ts';

type Schema = Readonly<Record<string, unknown>>;

/** One operation of a contract. `path` keeps its `{parameters}`. */
export interface ContractOperation {
  operationId: string;
  method: string;
  path: string;
  requestSchema?: Schema;
  /** A body that the contract shows as an example. */
  example?: unknown;
  /** By status, for JSON answers. */
  responseSchemas: ReadonlyMap<number, Schema>;
  /** Changes something at the side that is called (`x-effect`). */
  effect: boolean;
  /** Where the body names the person it is about (`x-data-subject`, RFC 6901). */
  dataSubject?: string;
  /** Media types of a body that is bytes and no JSON. */
  fileTypes?: readonly string[];
  /** Largest body in bytes, where the contract names one (`x-max-body`). */
  maxBody?: number;
  /** Operation whose body named the person, the digest and the place of this one's bytes (`x-announced-by`). */
  announcedBy?: string;
  /** What it may be called for (`x-purposes`); absent: anything that is granted. */
  purposes?: readonly string[];
}

/** A contract with every reference resolved. */
export interface Contract {
  document: Readonly<Record<string, unknown>>;
  operations: ReadonlyMap<string, ContractOperation>;
  schemas: ReadonlyMap<string, Schema>;
}

/** A request body as a contract declares it. */
export interface RequestBody {
  content?: Record<string, { schema?: Schema; example?: unknown }>;
}

interface RawOperation {
  operationId?: string;
  requestBody?: RequestBody;
  responses?: Record<string, { content?: Record<string, { schema?: Schema }> }>;
  'x-effect'?: boolean;
  'x-data-subject'?: string;
  'x-max-body'?: number;
  'x-announced-by'?: string;
  'x-purposes'?: readonly string[];
}

interface RawDocument {
  paths?: Record<string, Record<string, RawOperation>>;
  components?: { schemas?: Record<string, Schema> };
}

/** The media types of a body, unless it is JSON or there is none. */
export function fileTypesOf(body: RequestBody | undefined): readonly string[] | undefined {
  const types = Object.keys(body?.content ?? {});
  return types.length === 0 || types.includes('application/json') ? undefined : types;
}

const METHODS = ['get', 'put', 'post', 'delete', 'patch'] as const;

/** Reads an OpenAPI 3.1 file and resolves its references, also those into other files. */
export async function loadContract(file: string): Promise<Contract> {
  return contractOf((await $RefParser.dereference(file)) as Record<string, unknown>);
}

/** A contract that holds no reference any more. */
export function contractOf(document: RawDocument & Record<string, unknown>): Contract {
  partShared(document);
  const operations = new Map<string, ContractOperation>();
  for (const [path, item] of Object.entries(document.paths ?? {})) {
    for (const method of METHODS) {
      const raw = item[method];
      if (raw?.operationId === undefined) continue;
      operations.set(raw.operationId, readOperation(raw.operationId, method.toUpperCase(), path, raw));
    }
  }
  return { document, operations, schemas: new Map(Object.entries(document.components?.schemas ?? {})) };
}

const KEYWORDS = ['properties', 'required', 'enum', 'type', 'allOf', 'anyOf', 'oneOf'] as const;

/**
 * A reference with words beside it is resolved to a copy that shares its lists with the first. openapi-backend puts a
 * reference wherever an object comes twice, which is right for a whole schema and no schema at all for a list.
 */
function partShared(root: object): void {
  const seen = new Set<unknown>([root]);
  for (const each of seen) {
    const node = each as Record<string, unknown>;
    for (const keyword of KEYWORDS) {
      const list = node[keyword];
      if (seen.has(list))
        node[keyword] = Array.isArray(list) ? [...(list as unknown[])] : { ...(list as object) };
    }
    for (const value of Object.values(node)) if (typeof value === 'object' && value !== null) seen.add(value);
  }
}

function readOperation(
  operationId: string,
  method: string,
  path: string,
  raw: RawOperation,
): ContractOperation {
  const { schema: requestSchema, example } = raw.requestBody?.content?.['application/json'] ?? {};
  const responses = Object.entries(raw.responses ?? {}).flatMap(([status, response]) => {
    const schema = response.content?.['application/json']?.schema;
    return schema === undefined ? [] : [[Number(status), schema] as const];
  });
  const fileTypes = fileTypesOf(raw.requestBody);
  return {
    operationId,
    method,
    path,
    ...(fileTypes !== undefined && { fileTypes }),
    ...(raw['x-max-body'] !== undefined && { maxBody: raw['x-max-body'] }),
    ...(raw['x-announced-by'] !== undefined && { announcedBy: raw['x-announced-by'] }),
    responseSchemas: new Map(responses),
    effect: raw['x-effect'] === true,
    ...(raw['x-purposes'] !== undefined && { purposes: raw['x-purposes'] }),
    ...(requestSchema === undefined ? {} : { requestSchema }),
    ...(example === undefined ? {} : { example }),
    ...(raw['x-data-subject'] === undefined ? {} : { dataSubject: raw['x-data-subject'] }),
  };
}

/** Compiles each schema once; answers what is wrong, or nothing. */
export class SchemaChecker {
  readonly #ajv = createAjv();
  readonly #compiled = new WeakMap<Schema, ValidateFunction>();

  check(schema: Schema, value: unknown, at = '/body'): Finding[] {
    const validate = this.#compile(schema);
    return validate(value) ? [] : (validate.errors ?? []).map((error) => toFinding(error, at));
  }

  #compile(schema: Schema): ValidateFunction {
    const known = this.#compiled.get(schema);
    if (known !== undefined) return known;
    const compiled = this.#ajv.compile(schema);
    this.#compiled.set(schema, compiled);
    return compiled;
  }
}

/** Format of citizen numbers in the contracts: check digit and date of birth, which a pattern cannot say. */
const RESIDENT_ID = 'resident-id';

/**
 * The one ajv setting of the product: draft 2020-12, all errors, formats checked. The schemas are not held against the
 * schema of schemas: the contracts are linted, and every instance would compile that for itself, ten times the work of
 * what it is made for.
 */
export function createAjv({ coerceTypes = false } = {}): Ajv2020 {
  const ajv = new Ajv2020({ strict: false, allErrors: true, coerceTypes, validateSchema: false });
  addFormats.default(ajv);
  ajv.addFormat(RESIDENT_ID, { type: 'string', validate: (text) => checkResidentId(text).valid });
  return ajv;
}

/** An ajv error in our words; never quotes the value, which may be personal data. */
export function toFinding(error: ErrorObject, at: string): Finding {
  const extra: unknown = error.params['additionalProperty'] ?? error.params['unevaluatedProperty'];
  const path = `${at}${error.instancePath}${typeof extra === 'string' ? `/${extra}` : ''}`;
  if (error.params['format'] === RESIDENT_ID) {
    return { code: 'RESIDENT_ID_INVALID', message: 'is not a citizen number (GB 11643)', path };
  }
  const code = typeof extra === 'string' ? 'UNKNOWN_MEMBER' : error.keyword.toUpperCase();
  return { code, message: error.message ?? 'does not match the contract', path };
}
