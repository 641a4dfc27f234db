import { randomUUID } from 'node:crypto';
import type { Finding } from '../core/errors.ts';
import { Refusal } from '../core/errors.ts';
import { parseStrictJson } from '../core/strict-json.ts';
import {
  signRequestToken,
  verifyResponseToken,
  type Issuers,
  type SigningKey,
} from '../exchange/envelope.ts';
import type { Contract, ContractOperation, SchemaChecker } from '../platform/contract.ts';

/** A call that the agency under test should be able to answer. */
export interface Sample {
  operationId: string;
  /** JSON, or the bytes of a file; absent: none. */
  body?: object;
  /** Of a file; JSON unless told. */
  contentType?: string;
  /** For the path; an id that nobody knows where one is missing. */
  params?: Readonly<Record<string, string>>;
}

/** What to ask a service's agency for. */
export interface Samples {
  purpose: string;
  /** Questions about a person the agency knows; none where a service asks nothing. */
  known: readonly Sample[];
  /** The same about somebody it does not know. */
  unknown: readonly Sample[];
  /** A step that asks for nothing and may be taken twice under one key; absent: not tried. */
  step?: Sample;
  /** Steps that begin work at the agency. */
  steps: readonly Sample[];
  /** What an announcement says of a file besides its id, type, length and digest; absent: files are not tried. */
  file?: object;
  /** Operations of the contract that another member offers. */
  notOffered: ReadonlySet<string>;
}

export interface Bench {
  /** Base address of the agency as it stands in the gateway's register. */
  url: string;
  /** `aud` of the tokens. */
  member: string;
  /** We sign as this gateway. */
  gateway: string;
  key: SigningKey;
  /** Keys of the member's clients; absent: signatures are read, not verified. */
  issuers: Issuers | undefined;
  contract: Contract;
  checker: SchemaChecker;
  samples: Samples;
}

/** What differs from an honest call. */
export interface Spoiled {
  token?: Partial<Parameters<typeof signRequestToken>[0]>;
  headers?: Readonly<Record<string, string | undefined>>;
  /** Sent instead of the body that was signed. */
  sentBody?: Buffer;
  idempotencyKey?: string;
}

export interface Reply {
  status: number;
  headers: Headers;
  raw: Buffer;
  value: unknown;
  /** What was sent, so that the very same can be sent again. */
  sent: { url: string; init: RequestInit };
  /** What is wrong with its Provider-Signature. */
  signature: readonly Finding[];
}

const TIMEOUT_MS = 10_000;

export const operationOf = ({ contract }: Bench, operationId: string): ContractOperation => {
  const operation = contract.operations.get(operationId);
  if (operation === undefined) throw new Error(`the contract has no ${operationId}`);
  return operation;
};

/** What the agency itself has to offer of the contract. */
export const offered = ({ contract, samples }: Bench): ContractOperation[] =>
  [...contract.operations.values()].filter(({ operationId }) => !samples.notOffered.has(operationId));

const bytesOf = ({ body }: Sample): Uint8Array => {
  if (body instanceof Uint8Array) return body;
  return body === undefined ? new Uint8Array() : Buffer.from(JSON.stringify(body));
};

/** The purpose of the samples, unless the operation is for others only. */
const purposeOf = ({ samples: { purpose } }: Bench, { purposes = [] }: ContractOperation): string =>
  purposes.includes(purpose) ? purpose : (purposes[0] ?? purpose);

/** One call of the gateway to the agency, honest but for what `spoiled` says. */
export async function ask(bench: Bench, sample: Sample, spoiled: Spoiled = {}): Promise<Reply> {
  const { params = {}, contentType = 'application/json' } = sample;
  const operation = operationOf(bench, sample.operationId);
  const { method, effect } = operation;
  const path = operation.path.replaceAll(
    /\{(\w+)\}/g,
    (_whole, name: string) => params[name] ?? randomUUID(),
  );
  const url = bench.url + path;
  const bytes = bytesOf(sample);
  const signed = await signRequestToken({
    key: bench.key,
    iss: bench.gateway,
    sub: `${bench.member}/conformance`,
    aud: bench.member,
    method,
    url,
    body: bytes,
    purpose: purposeOf(bench, operation),
    grant: 'conformance',
    act: { client: 'conformance.core', member: 'conformance' },
    ...(effect && { case: randomUUID() }),
    ...spoiled.token,
  });
  const headers = present({
    authorization: `Bearer ${signed.token}`,
    'content-digest': signed.contentDigest,
    'content-type': bytes.length > 0 ? contentType : undefined,
    accept: 'application/json, application/problem+json',
    ...(effect && { 'idempotency-key': spoiled.idempotencyKey ?? randomUUID() }),
    ...spoiled.headers,
  });
  const sent = new Uint8Array(spoiled.sentBody ?? bytes);
  const init = { method, headers, ...(sent.length > 0 && { body: sent }) };
  return read(bench, { url, init }, { requestJti: signed.claims.jti, requestDigest: signed.contentDigest });
}

/** The same bytes and the same token once more. */
export const repeat = (bench: Bench, { sent }: Reply): Promise<Reply> =>
  read(bench, sent, { requestJti: '', requestDigest: '' });

const present = (headers: Readonly<Record<string, string | undefined>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );

async function read(
  bench: Bench,
  sent: Reply['sent'],
  binding: { requestJti: string; requestDigest: string },
): Promise<Reply> {
  const answer = await fetch(sent.url, {
    ...sent.init,
    redirect: 'manual',
    signal: AbortSignal.timeout(TIMEOUT_MS),
  });
  const raw = Buffer.from(await answer.arrayBuffer());
  const token = answer.headers.get('provider-signature') ?? undefined;
  const signature = await signatureFaults(bench, { token, status: answer.status, body: raw }, binding);
  return { status: answer.status, headers: answer.headers, raw, value: jsonOf(raw), sent, signature };
}

function jsonOf(raw: Buffer): unknown {
  try {
    return parseStrictJson(raw);
  } catch {
    return undefined;
  }
}

async function signatureFaults(
  { issuers, gateway }: Bench,
  answer: Parameters<typeof verifyResponseToken>[0],
  binding: { requestJti: string; requestDigest: string },
): Promise<readonly Finding[]> {
  try {
    await verifyResponseToken(answer, {
      issuers: issuers ?? (() => undefined),
      audience: gateway,
      ...binding,
    });
    return [];
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const findings = error.options.findings ?? [];
    // Without keys nothing can be said about the key, but all of the rest.
    return issuers === undefined ? findings.filter(({ code }) => code !== 'ISSUER_UNKNOWN') : findings;
  }
}
