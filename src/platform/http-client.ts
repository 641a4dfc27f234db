import { Pool, type Dispatcher } from 'undici';
import { Refusal } from '../core/errors.ts';
import type { FileBody } from './uploads.ts';

export interface HttpRequest {
  method: string;
  url: string;
  headers: Readonly<Record<string, string>>;
  body?: Buffer | FileBody;
  /** For the whole exchange, connecting included. */
  timeoutMs: number;
  /** Of the answer's body. */
  maxBytes: number;
}

export interface HttpAnswer {
  status: number;
  /** Lower-case names; a header sent twice is joined with a comma. */
  headers: Record<string, string>;
  body: Buffer;
}

/** Calls agencies, and nobody else. Follows no redirect and decompresses nothing. */
export interface HttpClient extends AsyncDisposable {
  /** Throws PROVIDER_UNAVAILABLE on any transport failure, PROVIDER_ANSWER_INVALID when the answer is too large. */
  request(request: HttpRequest): Promise<HttpAnswer>;
}

export interface HttpClientOptions {
  /** Asked on every call, so that a member added or removed counts at once. */
  isAllowed: (origin: string) => boolean;
  /** Connections to one agency at most: one slow agency must not take them all. */
  connectionsPerOrigin?: number;
}

const joined = (headers: Dispatcher.ResponseData['headers']): Record<string, string> =>
  Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.join(', ') : (value ?? ''),
    ]),
  );

async function readBody(body: AsyncIterable<Buffer>, maxBytes: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of body) {
    size += chunk.length;
    if (size > maxBytes)
      throw new Refusal('PROVIDER_ANSWER_INVALID', {
        origin: 'provider',
        detail: `Longer than ${maxBytes} bytes`,
      });
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, size);
}

async function exchange(pool: Pool, target: URL, request: HttpRequest): Promise<HttpAnswer> {
  const answer = await pool.request({
    method: request.method as Dispatcher.HttpMethod,
    path: target.pathname + target.search,
    headers: { ...request.headers, ...lengthOf(request.body) },
    body: Buffer.isBuffer(request.body) ? request.body : (request.body?.stream() ?? null),
    signal: AbortSignal.timeout(request.timeoutMs),
    headersTimeout: request.timeoutMs,
    bodyTimeout: request.timeoutMs,
  });
  const body = await readBody(answer.body, request.maxBytes);
  return { status: answer.statusCode, headers: joined(answer.headers), body };
}

/** A stream does not tell how long it is. */
const lengthOf = (body: HttpRequest['body']): Record<string, string> =>
  body === undefined || Buffer.isBuffer(body) ? {} : { 'content-length': String(body.length) };

/** Keeps connections open per agency. */
export function createHttpClient({ isAllowed, connectionsPerOrigin = 32 }: HttpClientOptions): HttpClient {
  const pools = new Map<string, Pool>();
  const poolOf = (origin: string): Pool => {
    const known = pools.get(origin);
    if (known !== undefined) return known;
    const pool = new Pool(origin, {
      connections: connectionsPerOrigin,
      pipelining: 1,
      connect: { timeout: 3_000 },
    });
    pools.set(origin, pool);
    return pool;
  };
  return {
    async request(request) {
      const target = new URL(request.url);
      if (!isAllowed(target.origin)) throw new Error(`No member answers at ${target.origin}`);
      try {
        return await exchange(poolOf(target.origin), target, request);
      } catch (cause) {
        if (cause instanceof Refusal) throw cause;
        throw new Refusal('PROVIDER_UNAVAILABLE', { origin: 'provider', retryAfter: 30, cause });
      }
    },
    async [Symbol.asyncDispose]() {
      await Promise.all([...pools.values()].map((pool) => pool.destroy()));
      pools.clear();
    },
  };
}
