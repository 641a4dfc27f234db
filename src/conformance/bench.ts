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

/** A body of an operation that the agency under test should be able to answer. */
export interface Sample {
  operationId: string;
  body: object;
}

/** What to ask a service's agency for. */
export interface Samples {
  purpose: string;
  /** Questions about a person the agency knows. */
  known: readonly Sample[];
  /** The same about somebody it does not know. */
  unknown: readonly Sample[];
  /** A step that may be taken twice under one key; absent: not tried. */
  step?: Sample;
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

/** One call of the gateway to the agency, honest but for what `spoiled` says. */
export async function ask(
  bench: Bench,
  { operationId, body }: Sample,
  spoiled: Spoiled = {},
): Promise<Reply> {
  const { method, path, effect } = operationOf(bench, operationId);
  const url = bench.url + path;
  const bytes = Buffer.from(JSON.stringify(body));
  const signed = await signRequestToken({
    key: bench.key,
    iss: bench.gateway,
    sub: `${bench.member}/conformance`,
    aud: bench.member,
    method,
    url,
    body: bytes,
    purpose: bench.samples.purpose,
    grant: 'conformance',
    ...(effect && { case: randomUUID() }),
    ...spoiled.token,
  });
  const headers = present({
    authorization: `Bearer ${signed.token}`,
    'content-digest': signed.contentDigest,
    'content-type': 'application/json',
    accept: 'application/json, application/problem+json',
    ...(effect && { 'idempotency-key': spoiled.idempotencyKey ?? randomUUID() }),
    ...spoiled.headers,
  });
  const init = { method, headers, body: new Uint8Array(spoiled.sentBody ?? bytes) };
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
