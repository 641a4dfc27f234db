import type { IncomingMessage, ServerResponse } from 'node:http';
import { contentDigest, type Hashed } from '../core/digest.ts';
import { ERRORS } from '../core/error-catalogue.ts';
import { bodyTooLarge, Refusal, type Finding } from '../core/errors.ts';
import { parseStrictJson } from '../core/strict-json.ts';
import {
  signResponseToken,
  verifyRequestToken,
  type RequestClaims,
  type SigningKey,
} from '../exchange/envelope.ts';
import { memoryReplayStore, type ReplayStore } from '../platform/replay-store.ts';
import { createUploads, type FileBody, type Uploads } from '../platform/uploads.ts';
import { publishedKeys, type KeySource } from './keys.ts';
import { AgencyRefusal } from './problem.ts';
import { kidOf } from './verify-answer.ts';

export interface AnsweringOptions {
  /** Our member id: the only `aud` accepted. */
  member: string;
  /** Client id that signs our answers. */
  clientId: string;
  key: SigningKey;
  /** Address under which the gateway calls this application, without what Express adds as `originalUrl`. */
  publicUrl: string;
  /** PUBLIC_URL of the gateway, the only `iss` accepted. */
  gateway: string;
  /** Read from the gateway's `/.well-known/jwks.json` unless pinned. */
  gatewayKeys?: KeySource;
  /** Remembers used tokens. Give a shared one when several processes answer. */
  replay?: ReplayStore;
  /** Of a JSON body, in bytes; 65 536 unless told. */
  maxBody?: number;
  /** Of a file, in bytes; absent: files are not taken. At most 8 are taken at a time. */
  maxFile?: number;
  /** Told of what fails inside a handler; the gateway sees a bare 500. */
  onError?: (error: unknown) => void;
}

/** A verified call of the gateway. */
export interface GatewayCall {
  claims: RequestClaims;
  /** Consumer's client and member, as the gateway names them. */
  consumer: { client: string | undefined; member: string | undefined };
  /** Parsed strictly; `undefined` when there is none. */
  body: unknown;
  raw: Buffer;
  /** What came as application/octet-stream or application/pdf: put aside on disk until your answer is given. */
  file: FileBody | undefined;
  /** Fields that may be answered at most; `undefined`: all. */
  fields: readonly string[] | undefined;
  /** The step or call that must have one effect only, however often it comes. */
  idempotencyKey: string | undefined;
  /** The consumer's own token, for your files. */
  consumerSignature: string | undefined;
  request: IncomingMessage;
}

export interface AgencyAnswer {
  status: number;
  body: object;
}

/** Fits `app.post(path, …)` of Express and a plain node:http listener. */
export type AnsweringHandler = (
  request: IncomingMessage & { originalUrl?: string; body?: unknown },
  response: ServerResponse,
) => void;

/**
 * Makes handlers that verify the gateway's token, digest and replay, let `answer` say what is so, and sign. Mount them
 * before any body parser, or behind `express.raw`: the signature covers the bytes. A thrown {@link AgencyRefusal} is a
 * signed refusal; anything else a bare 500, which the gateway tries again.
 */
export function answerGateway(
  options: AnsweringOptions,
): (answer: (call: GatewayCall) => Promise<AgencyAnswer> | AgencyAnswer) => AnsweringHandler {
  const parts = {
    ...options,
    replay: options.replay ?? memoryReplayStore(),
    uploads: createUploads(),
    gatewayKeys:
      options.gatewayKeys ?? publishedKeys(options.gateway, `${options.gateway}/.well-known/jwks.json`),
  };
  return (answer) => (request, response) => {
    serve(parts, request, response, answer).catch((error: unknown) => {
      options.onError?.(error);
      response.destroy();
    });
  };
}

type Parts = AnsweringOptions &
  Required<Pick<AnsweringOptions, 'replay' | 'gatewayKeys'>> & { uploads: Uploads };
type Incoming = Parameters<AnsweringHandler>[0];

async function serve(
  parts: Parts,
  request: Incoming,
  response: ServerResponse,
  answer: (call: GatewayCall) => Promise<AgencyAnswer> | AgencyAnswer,
): Promise<void> {
  let claims: RequestClaims | undefined;
  let given: AgencyAnswer;
  let retryAfter: number | undefined;
  let file: FileBody | undefined;
  try {
    const isFile = parts.maxFile !== undefined && FILE_TYPE.test(request.headers['content-type'] ?? '');
    const raw = isFile ? Buffer.alloc(0) : await readBody(request, parts.maxBody ?? 65_536);
    claims = await verify(parts, request, isFile ? announced(request) : raw);
    if (isFile) file = await takeFile(parts, request, claims);
    given = await answer(toCall(request, raw, file, claims));
  } catch (error) {
    given = refusalOf(parts, error);
    if (error instanceof Refusal) retryAfter = error.options.retryAfter;
    // A failure of our own is no answer: unsigned, so that nobody takes it for one.
    if (given.status >= 500) claims = undefined;
  } finally {
    await file?.[Symbol.asyncDispose]();
  }
  await send(parts, response, given, claims, retryAfter);
}

const FILE_TYPE = /^application\/(octet-stream|pdf)$/iu;

/** A file is read only for a good token, so its digest is taken at its word until then. */
const announced = ({ headersDistinct }: Incoming): Hashed => ({
  length: 0,
  digest: headersDistinct['content-digest']?.join() ?? '',
});

async function takeFile(
  { uploads, maxFile = 0 }: Parts,
  request: Incoming,
  { content_digest: digest }: RequestClaims,
): Promise<FileBody> {
  const file = await uploads.take(request, maxFile);
  if (file.digest === digest) return file;
  await file[Symbol.asyncDispose]();
  const path = '/header/authorization/claims/content_digest';
  const findings = [{ code: 'DIGEST_MISMATCH', message: 'differs from the request as received', path }];
  throw new Refusal('TOKEN_INVALID', { findings });
}

async function readBody(request: Incoming, most: number): Promise<Buffer> {
  if (Buffer.isBuffer(request.body)) return request.body;
  if (request.readableEnded && request.headers['content-length'] !== undefined)
    throw new TypeError('a body parser came first: mount the gateway handlers before it, or use express.raw');
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += (chunk as Buffer).length;
    if (size > most) throw bodyTooLarge(most);
    chunks.push(chunk as Buffer);
  }
  return Buffer.concat(chunks, size);
}

async function verify(parts: Parts, request: Incoming, body: Buffer | Hashed): Promise<RequestClaims> {
  const [, token] = /^Bearer ([^\s,]+)$/i.exec(request.headers.authorization ?? '') ?? [];
  if (token === undefined) {
    const message = 'send the request token as Authorization: Bearer';
    const findings = [{ code: 'AUTHORIZATION_MISSING', message, path: '/header/authorization' }];
    throw new Refusal('TOKEN_INVALID', { findings });
  }
  const digests = request.headersDistinct['content-digest'] ?? [];
  const { claims } = await verifyRequestToken(
    {
      token,
      method: request.method ?? '',
      url: parts.publicUrl + (request.originalUrl ?? request.url ?? ''),
      contentDigest: digests.length === 1 ? digests[0] : undefined,
      body,
    },
    {
      issuers: await parts.gatewayKeys.issuersFor(kidOf(token)),
      audience: parts.member,
      replay: parts.replay,
    },
  );
  return claims;
}

const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

function toCall(
  request: Incoming,
  raw: Buffer,
  file: FileBody | undefined,
  claims: RequestClaims,
): GatewayCall {
  return {
    claims,
    consumer: { client: textOf(claims.act?.['client']), member: textOf(claims.act?.['member']) },
    body: raw.length === 0 ? undefined : parseStrictJson(raw),
    raw,
    file,
    fields: claims.fields,
    idempotencyKey: textOf(request.headers['idempotency-key']),
    consumerSignature: textOf(request.headers['consumer-signature']),
    request,
  };
}

function refusalOf({ onError }: Parts, error: unknown): AgencyAnswer {
  if (error instanceof AgencyRefusal) return problem(error.status, error.code, error.message);
  if (error instanceof Refusal)
    return problem(error.status, error.code, ERRORS[error.code].title, error.options.findings);
  onError?.(error);
  return problem(500, 'INTERNAL', ERRORS.INTERNAL.title);
}

const problem = (
  status: number,
  code: string,
  title: string,
  findings?: readonly Finding[],
): AgencyAnswer => ({ status, body: { status, code, title, ...(findings !== undefined && { findings }) } });

async function send(
  { key, clientId }: Parts,
  response: ServerResponse,
  { status, body: value }: AgencyAnswer,
  claims: RequestClaims | undefined,
  retryAfter: number | undefined,
): Promise<void> {
  const body = Buffer.from(JSON.stringify(value));
  if (claims !== undefined) {
    const signature = await signResponseToken({
      key,
      iss: clientId,
      aud: claims.iss,
      requestJti: claims.jti,
      requestDigest: claims.content_digest,
      status,
      body,
    });
    response.setHeader('Provider-Signature', signature);
  }
  if (retryAfter !== undefined) response.setHeader('Retry-After', String(retryAfter));
  response.setHeader('Content-Type', status < 400 ? 'application/json' : 'application/problem+json');
  response.setHeader('Content-Digest', contentDigest(body));
  response.setHeader('Content-Length', body.length);
  response.setHeader('Cache-Control', 'no-store');
  response.statusCode = status;
  response.end(body);
}
