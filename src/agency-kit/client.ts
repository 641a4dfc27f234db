import { setTimeout as pause } from 'node:timers/promises';
import type { Finding } from '../core/errors.ts';
import { signRequestToken, type Act, type ResponseClaims, type SigningKey } from '../exchange/envelope.ts';
import type { GrantedCall } from './client-file.ts';
import { publishedKeys, type KeySource } from './keys.ts';
import { payloadOf } from './payload.ts';
import { GatewayProblem } from './problem.ts';
import { issuerOf, verifySigned, type WireAnswer } from './verify-answer.ts';

export interface AgencyClientOptions {
  /** PUBLIC_URL of the gateway: tokens name it, calls go there. */
  baseUrl: string;
  /** `aud` of our tokens and `iss` of the gateway's; `baseUrl` unless told. */
  audience?: string;
  /** Client id, such as `chifeng-social-insurance.core`. */
  issuer: string;
  /** `sub` unless a call names one: the client id. */
  subject?: string;
  key: SigningKey;
  /** Lets {@link AgencyClient.ask} find path, grant and purpose. */
  grants?: readonly GrantedCall[];
  /** The gateway's keys; read from its `/.well-known/jwks.json` unless pinned. */
  gatewayKeys?: KeySource;
  /** Keys of an answering client; read from the gateway's register unless you pin them, which also guards against a gateway that lies. */
  providerKeys?: (clientId: string) => KeySource;
  /** Tries for a refusal that says it is retryable; 3 unless told. */
  attempts?: number;
  /** Longest pause before another try, in seconds; 10 unless told. */
  longestPause?: number;
  /** Milliseconds for one try; 15 000 unless told, 60 000 for a Blob. */
  timeoutMs?: number;
  fetch?: typeof fetch;
}

export interface AgencyCall {
  /** POST unless told. */
  method?: string;
  /** Path and query below `baseUrl`. */
  path: string;
  /**
   * Serialised as JSON; bytes go as they are; a Blob, such as `fs.openAsBlob` gives, is hashed and sent in pieces and
   * never held; absent for none.
   */
  body?: unknown;
  /** Of bytes or a Blob; a Blob's own `type`, else application/json unless told. */
  contentType?: string;
  purpose: string;
  /** Grant id. */
  grant: string;
  subject?: string;
  /** The officer behind it. */
  act?: Act;
  case?: string;
  idempotencyKey?: string;
  /** Member that must have answered and signed. Without it a `Provider-Signature` is verified when there is one. */
  provider?: string;
}

/** A verified answer. */
export interface GatewayAnswer {
  status: number;
  /** Parsed JSON. */
  body: unknown;
  /** The very bytes that are signed. */
  raw: Buffer;
  evidenceId: string | undefined;
  /** What the gateway signed. */
  gateway: ResponseClaims;
  /** What the answering agency signed; absent where the gateway itself answers. */
  provider?: ResponseClaims;
}

export interface AgencyClient {
  /** Signs, sends, verifies. Throws {@link GatewayProblem}. */
  call(call: AgencyCall): Promise<GatewayAnswer>;
  /** The same for an operation of the client file; `params` fill the path. */
  ask(
    operationId: string,
    body: unknown,
    more?: Partial<AgencyCall> & { params?: Readonly<Record<string, string>> },
  ): Promise<GatewayAnswer>;
}

/** An agency's side of the exchange. One client per key; it holds no state but the keys it has read. */
export function createAgencyClient(options: AgencyClientOptions): AgencyClient {
  const get = options.fetch ?? fetch;
  const audience = options.audience ?? options.baseUrl;
  const registers = new Map<string, KeySource>();
  const parts: Parts = {
    ...options,
    fetch: get,
    audience,
    gatewayKeys:
      options.gatewayKeys ?? publishedKeys(audience, `${options.baseUrl}/.well-known/jwks.json`, get),
    providerKeys: options.providerKeys ?? ((id) => registered(registers, options.baseUrl, id, get)),
  };
  return {
    call: (call) => callWithRetries(parts, call),
    ask: (operationId, body, more = {}) =>
      callWithRetries(parts, { ...granted(options.grants ?? [], operationId, more), body }),
  };
}

type Parts = AgencyClientOptions &
  Required<Pick<AgencyClientOptions, 'fetch' | 'audience' | 'gatewayKeys' | 'providerKeys'>>;

const CLIENT_ID = /^[a-z0-9-]+\.[a-z0-9-]+$/;

/** Keys of a client as the gateway's register shows them. */
function registered(
  known: Map<string, KeySource>,
  baseUrl: string,
  id: string,
  get: typeof fetch,
): KeySource {
  const source =
    known.get(id) ?? publishedKeys(id, `${baseUrl}/.well-known/members/${id.split('.')[0]}/jwks.json`, get);
  if (known.size < 1_000) known.set(id, source);
  return source;
}

function granted(
  grants: readonly GrantedCall[],
  operationId: string,
  { params = {}, ...more }: Partial<AgencyCall> & { params?: Readonly<Record<string, string>> },
): AgencyCall {
  const fitting = grants.find(
    (grant) =>
      grant.operationId === operationId && (more.purpose === undefined || grant.purpose === more.purpose),
  );
  if (fitting === undefined) throw new TypeError(`no grant covers ${operationId}`);
  const path = fitting.path.replaceAll(/\{(\w+)\}/g, (_whole, name: string) => {
    const value = params[name];
    if (value === undefined) throw new TypeError(`${operationId} needs the parameter ${name}`);
    return encodeURIComponent(value);
  });
  return { path, method: fitting.method, purpose: fitting.purpose, grant: fitting.grantId, ...more };
}

/** Each try carries a fresh token: the one before may count as used. */
async function callWithRetries(parts: Parts, call: AgencyCall): Promise<GatewayAnswer> {
  const attempts = parts.attempts ?? 3;
  const longest = parts.longestPause ?? 10;
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await callOnce(parts, call);
    } catch (error) {
      if (!(error instanceof GatewayProblem) || !error.retryable || attempt >= attempts) throw error;
      const wait = error.retryAfter ?? 2 ** attempt / 4;
      if (wait > longest) throw error;
      await pause(wait * 1_000);
    }
  }
}

async function callOnce(parts: Parts, call: AgencyCall): Promise<GatewayAnswer> {
  const method = call.method ?? 'POST';
  const url = parts.baseUrl + call.path;
  const { body, contentType, content } = await payloadOf(call);
  const signed = await signRequestToken({
    key: parts.key,
    iss: parts.issuer,
    sub: call.subject ?? parts.subject ?? parts.issuer,
    aud: parts.audience,
    method,
    url,
    body,
    purpose: call.purpose,
    grant: call.grant,
    ...(call.case !== undefined && { case: call.case }),
    ...(call.act !== undefined && { act: call.act }),
  });
  const headers = {
    authorization: `Bearer ${signed.token}`,
    'content-digest': signed.contentDigest,
    accept: 'application/json, application/problem+json',
    ...(body.length > 0 && { 'content-type': contentType }),
    ...(call.idempotencyKey !== undefined && { 'idempotency-key': call.idempotencyKey }),
  };
  const isRepeatable = method === 'GET' || method === 'PUT' || call.idempotencyKey !== undefined;
  const answer = await send(parts, { method, url, headers, content, isRepeatable });
  return readAnswer(parts, call, answer, signed);
}

interface Outgoing {
  method: string;
  url: string;
  headers: Record<string, string>;
  content: Uint8Array<ArrayBuffer> | Blob | undefined;
  /** Whether sending it again can do no harm when nobody knows what became of it. */
  isRepeatable: boolean;
}

async function send(
  parts: Parts,
  { method, url, headers, content, isRepeatable }: Outgoing,
): Promise<WireAnswer> {
  try {
    const answer = await parts.fetch(url, {
      method,
      headers,
      redirect: 'error',
      signal: AbortSignal.timeout(parts.timeoutMs ?? (content instanceof Blob ? 60_000 : 15_000)),
      ...(content !== undefined && { body: content }),
    });
    return { status: answer.status, headers: answer.headers, body: Buffer.from(await answer.arrayBuffer()) };
  } catch (cause) {
    const message = 'the gateway could not be reached, or did not answer in time';
    throw new GatewayProblem({ status: 0, code: 'UNREACHABLE', message, retryable: isRepeatable, cause });
  }
}

async function readAnswer(
  parts: Parts,
  call: AgencyCall,
  answer: WireAnswer,
  { claims, contentDigest }: { claims: { jti: string }; contentDigest: string },
): Promise<GatewayAnswer> {
  const token = answer.headers.get('gateway-signature') ?? undefined;
  if (token === undefined && answer.status >= 400) throw problemOf(answer, false);
  const gateway = await verifySigned('GATEWAY', token, answer, {
    keys: parts.gatewayKeys,
    audience: parts.issuer,
    requestJti: claims.jti,
    requestDigest: contentDigest,
  });
  if (answer.status >= 400) throw problemOf(answer, true);
  const provider = await providerOf(parts, call, answer, contentDigest);
  return {
    status: answer.status,
    body: jsonOf(answer),
    raw: answer.body,
    evidenceId: answer.headers.get('evidence-id') ?? undefined,
    gateway,
    ...(provider !== undefined && { provider }),
  };
}

async function providerOf(
  parts: Parts,
  { provider }: AgencyCall,
  answer: WireAnswer,
  requestDigest: string,
): Promise<ResponseClaims | undefined> {
  const token = answer.headers.get('provider-signature') ?? undefined;
  if (token === undefined && provider === undefined) return undefined;
  const edge = answer.headers.get('provider-edge') ?? undefined;
  const issuer = token === undefined ? '' : issuerOf(token, edge);
  if (!CLIENT_ID.test(issuer) || (provider !== undefined && !issuer.startsWith(`${provider}.`))) {
    const message = token === undefined ? 'the answering agency did not sign' : `signed by ${issuer}`;
    throw new GatewayProblem({ status: answer.status, code: 'PROVIDER_SIGNATURE_INVALID', message });
  }
  const keys = parts.providerKeys(issuer);
  const expected = { keys, audience: parts.audience, requestDigest, ...(edge !== undefined && { edge }) };
  return verifySigned('PROVIDER', token, answer, expected);
}

function jsonOf({ status, body }: WireAnswer): unknown {
  try {
    const value: unknown = JSON.parse(body.toString('utf8'));
    return value;
  } catch (cause) {
    throw new GatewayProblem({ status, code: 'ANSWER_UNREADABLE', message: 'the answer is not JSON', cause });
  }
}

interface ProblemDocument {
  code?: string;
  title?: string;
  detail?: string;
  findings?: Finding[];
  retryable?: boolean;
  retryAfter?: number;
  evidenceId?: string;
}

function problemOf(answer: WireAnswer, signed: boolean): GatewayProblem {
  const { title, detail, code, ...rest } = (jsonOf(answer) ?? {}) as ProblemDocument;
  const message = detail ?? title ?? `status ${answer.status}`;
  return new GatewayProblem({ ...rest, status: answer.status, code: code ?? 'REFUSED', message, signed });
}
