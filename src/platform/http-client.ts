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

/** Hears one answer as undici reads it: its `request` makes a stream of every answer, and we want it whole. */
class Hearing implements Dispatcher.DispatchHandler {
  readonly #outcome = Promise.withResolvers<HttpAnswer>();
  readonly #maxBytes: number;
  readonly #timer: NodeJS.Timeout;
  readonly #chunks: Buffer[] = [];
  #controller: Dispatcher.DispatchController | undefined;
  #failure: Error | undefined;
  #status = 0;
  #headers: Record<string, string> = {};
  #size = 0;

  constructor({ timeoutMs, maxBytes }: HttpRequest) {
    this.#maxBytes = maxBytes;
    this.#timer = setTimeout(() => this.#stop(new Error(`No answer in ${timeoutMs} ms`)), timeoutMs);
  }

  get answer(): Promise<HttpAnswer> {
    return this.#outcome.promise;
  }

  onRequestStart(controller: Dispatcher.DispatchController): void {
    this.#controller = controller;
    // It waited for a connection until its time was over.
    if (this.#failure !== undefined) controller.abort(this.#failure);
  }

  onResponseStart(
    _controller: Dispatcher.DispatchController,
    status: number,
    headers: Dispatcher.ResponseData['headers'],
  ): void {
    this.#status = status;
    this.#headers = joined(headers);
  }

  onResponseData(_controller: Dispatcher.DispatchController, chunk: Buffer): void {
    this.#size += chunk.length;
    if (this.#size <= this.#maxBytes) this.#chunks.push(chunk);
    else {
      const detail = `Longer than ${this.#maxBytes} bytes`;
      this.#stop(new Refusal('PROVIDER_ANSWER_INVALID', { origin: 'provider', detail }));
    }
  }

  onResponseEnd(): void {
    clearTimeout(this.#timer);
    const body = Buffer.concat(this.#chunks, Math.min(this.#size, this.#maxBytes));
    this.#outcome.resolve({ status: this.#status, headers: this.#headers, body });
  }

  onResponseError(_controller: Dispatcher.DispatchController, error: Error): void {
    clearTimeout(this.#timer);
    this.#outcome.reject(error);
  }

  #stop(error: Error): void {
    this.#failure = error;
    this.#outcome.reject(error);
    this.#controller?.abort(error);
  }
}

function exchange(pool: Pool, target: URL, request: HttpRequest): Promise<HttpAnswer> {
  const hearing = new Hearing(request);
  pool.dispatch(
    {
      method: request.method as Dispatcher.HttpMethod,
      path: target.pathname + target.search,
      headers: { ...request.headers, ...lengthOf(request.body) },
      body: Buffer.isBuffer(request.body) ? request.body : (request.body?.stream() ?? null),
      // One deadline for the whole exchange stands instead of undici's own.
      headersTimeout: 0,
      bodyTimeout: 0,
    },
    hearing,
  );
  return hearing.answer;
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
