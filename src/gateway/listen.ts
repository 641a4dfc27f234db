import { once } from 'node:events';
import {
  createServer,
  type IncomingMessage,
  type RequestListener,
  type Server,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { bodyTooLarge, Refusal } from '../core/errors.ts';
import { uuidv7 } from '../core/ids.ts';
import { mediate } from './mediate.ts';
import { serviceOf } from './mediate-stages.ts';
import type { MediationContext } from './mediation.ts';
import { problemAnswer, type Answer } from './problem.ts';
import { headerValues } from './raw-headers.ts';
import { DEFAULT_MAX_BODY } from './serve-contract.ts';

export interface Listening extends AsyncDisposable {
  /** Of the socket, such as http://127.0.0.1:8080; callers use PUBLIC_URL. */
  url: string;
  port: number;
}

export interface ListenOptions {
  host: string;
  /** 0 takes a free one. */
  port: number;
  mediation: MediationContext;
  /** Everything that no client contract serves: resident, admin, pages. */
  app: RequestListener;
  times?: Partial<typeof TIMES>;
}

/** Milliseconds. */
const TIMES = {
  headers: 5_000,
  request: 8_000,
  file: 60_000,
  check: 2_000,
  keepAlive: 30_000,
  drain: 10_000,
};
const MAX_HEADERS = 16_384;
const MAX_DISCARDED = 4_194_304;
const METHODS: ReadonlySet<string> = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE']);

/** Opens the one socket: signed calls of agencies go to mediation, everything else to the app. */
export async function listen({ host, port, mediation, app, ...more }: ListenOptions): Promise<Listening> {
  const times = { ...TIMES, ...more.times };
  const server = createServer(
    {
      maxHeaderSize: MAX_HEADERS,
      headersTimeout: times.headers,
      requestTimeout: times.file,
      connectionsCheckingInterval: times.check,
      keepAliveTimeout: times.keepAlive,
      noDelay: true,
    },
    (request, response) => {
      receive(request, response, { mediation, app, times }).catch((error: unknown) => {
        mediation.log.error({ err: error }, 'request failed');
        response.destroy();
      });
    },
  );
  server.on('clientError', refuseMalformed);
  server.listen(port, host);
  await once(server, 'listening');
  const address = server.address() as AddressInfo;
  const shown = address.family === 'IPv6' ? `[${address.address}]` : address.address;
  return {
    port: address.port,
    url: `http://${shown}:${address.port}`,
    [Symbol.asyncDispose]: () => close(server, times.drain),
  };
}

interface Receiver {
  mediation: MediationContext;
  app: RequestListener;
  times: typeof TIMES;
}

async function receive(
  request: IncomingMessage,
  response: ServerResponse,
  { mediation, app, times }: Receiver,
): Promise<void> {
  const target = request.url ?? '/';
  const path = target.split('?', 1)[0] ?? '/';
  const method = request.method ?? 'GET';
  const service = serviceOf(mediation.services, path);
  const match = service?.contract.match(method, path);
  const operation = match !== undefined && 'operation' in match ? match.operation : undefined;
  const isFile = operation?.fileTypes !== undefined;
  if (!isFile) limitTime(request, times.request);
  const refusal = refuseAtDoor(request);
  if (refusal !== undefined) return send(response, problemAnswer(refusal, uuidv7()));
  if (service === undefined) return app(request, response);
  const most = operation?.maxBody ?? DEFAULT_MAX_BODY;
  const body = isFile ? NO_BYTES : await readBytes(request, most);
  if (body === undefined) return send(response, problemAnswer(bodyTooLarge(most), uuidv7()), true);
  const began = performance.now();
  const raw = { method, target, rawHeaders: request.rawHeaders, body };
  const answer = await mediate(isFile ? { ...raw, upload: chunksOf(request) } : raw, mediation);
  const labels = {
    surface: 'exchange',
    operation: operation?.operationId ?? 'none',
    status: String(answer.status),
  };
  mediation.metrics.requestSeconds.observe(labels, (performance.now() - began) / 1000);
  answer.headers['api-version'] = service.contract.version;
  if (isFile) discardRest(request);
  send(response, answer);
}

const NO_BYTES = Buffer.alloc(0);

/** The server allows the time of a file; whoever sends none has less. */
function limitTime(request: IncomingMessage, ms: number): void {
  const timer = setTimeout(() => {
    if (!request.complete) refuseMalformed({ code: 'ERR_HTTP_REQUEST_TIMEOUT' }, request.socket);
  }, ms);
  request.once('close', () => clearTimeout(timer));
}

const chunksOf = (request: IncomingMessage): AsyncIterable<Buffer> =>
  request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>;

/** A caller that still writes reads our answer only when we still read; up to a limit. */
function discardRest(request: IncomingMessage): void {
  let size = 0;
  request.on('data', (chunk: Buffer) => {
    size += chunk.length;
    if (size > MAX_DISCARDED) request.destroy();
  });
}

/** What neither side of the house ever sees: other methods, targets that are no path, a second Authorization. */
function refuseAtDoor({ method, url, rawHeaders }: IncomingMessage): Refusal | undefined {
  if (!METHODS.has(method ?? ''))
    return new Refusal('METHOD_NOT_ALLOWED', { extensions: { allow: [...METHODS] } });
  if (url?.startsWith('/') !== true) return new Refusal('NOT_FOUND');
  if (headerValues(rawHeaders, 'authorization').length < 2) return undefined;
  const message = 'the token stands in one Authorization header, once';
  const findings = [{ code: 'AUTHORIZATION_REPEATED', message, path: '/header/authorization' }];
  return new Refusal('TOKEN_INVALID', { origin: 'client', findings });
}

/** The body up to `most` bytes, `undefined` when it is longer. By events: an iterator costs more than all the rest of reading. */
function readBytes(request: IncomingMessage, most: number): Promise<Buffer | undefined> {
  const { promise, resolve, reject } = Promise.withResolvers<Buffer | undefined>();
  const chunks: Buffer[] = [];
  let size = 0;
  request.on('data', (chunk: Buffer) => {
    size += chunk.length;
    // A little more is read and thrown away: closing on a caller that still writes would cut off our answer.
    if (size <= most) chunks.push(chunk);
    else if (size > MAX_DISCARDED) {
      request.pause();
      resolve(undefined);
    }
  });
  request.on('end', () => resolve(size > most ? undefined : Buffer.concat(chunks, size)));
  request.on('error', reject);
  return promise;
}

function send(response: ServerResponse, answer: Answer, close = false): void {
  response.writeHead(answer.status, {
    ...answer.headers,
    'content-length': answer.body.length,
    'x-content-type-options': 'nosniff',
    ...(close && { connection: 'close' }),
  });
  response.end(answer.body);
}

const MALFORMED: Readonly<Record<string, [number, string]>> = {
  HPE_HEADER_OVERFLOW: [431, 'Request Header Fields Too Large'],
  ERR_HTTP_REQUEST_TIMEOUT: [408, 'Request Timeout'],
  HPE_INVALID_METHOD: [405, 'Method Not Allowed'],
};

/** Bytes that are no HTTP request get a bare status and the socket is closed. */
function refuseMalformed(error: { code?: string }, socket: Socket): void {
  if (!socket.writable || error.code === 'ECONNRESET') {
    socket.destroy();
    return;
  }
  const [status, reason] = MALFORMED[error.code ?? ''] ?? [400, 'Bad Request'];
  socket.end(`HTTP/1.1 ${status} ${reason}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}

/** Takes no more, lets what is under way end, then cuts. */
async function close(server: Server, drain: number): Promise<void> {
  const closed = new Promise<void>((resolve) => {
    server.close(() => resolve());
  });
  server.closeIdleConnections();
  const cut = setTimeout(() => server.closeAllConnections(), drain);
  await closed;
  clearTimeout(cut);
}
