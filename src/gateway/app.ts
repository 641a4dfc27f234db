import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import express, { type Express, type Request, type RequestHandler, type Response } from 'express';
import helmet from 'helmet';
import { Refusal } from '../core/errors.ts';
import { uuidv7 } from '../core/ids.ts';
import { createUploads } from '../platform/uploads.ts';
import * as adminOperations from './admin/index.ts';
import { createAuthenticate } from './authenticate.ts';
import { BOARD_PATH, serveBoard } from './board.ts';
import type { Gateway } from './gateway.ts';
import { policyOf } from './page.ts';
import { sendRefusal } from './refuse.ts';
import * as residentOperations from './resident/index.ts';
import { record, serveOperation, type Exchange, type Served } from './serve-operation.ts';
import { openSite } from './site.ts';
import { openSurface, type Surface } from './surface.ts';

type Answering = (request: Request, response: Response, exchange: Exchange) => Promise<void>;

/**
 * Serves the pages, the resident and the admin API. What happens to a request, in order: it gets an id and the headers
 * of every answer, is counted against its address, is served by the surface of its path, and leaves one log line.
 */
export async function createApp(gateway: Gateway): Promise<Express> {
  const resident = await openSurface({ name: 'resident', recorded: false }, residentOperations);
  const admin = await openSurface({ name: 'admin', recorded: true }, adminOperations);
  const authenticate = createAuthenticate(gateway);
  const uploads = createUploads();
  const site = await openSite(gateway);
  const api = (surface: Surface): RequestHandler =>
    answering(
      gateway,
      { name: surface.name, version: surface.gate.version },
      apiAnswer(gateway, surface, { gateway, authenticate, uploads }),
    );

  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');
  app.set('query parser', 'simple');
  app.set('trust proxy', gateway.config.trustedProxies);
  app.use(securityHeaders(gateway));
  app.use(ownPath('/resident/v1', api(resident)));
  app.use(ownPath('/admin/v1', api(admin)));
  app.use(BOARD_PATH, serveBoard(gateway, authenticate));
  app.use(answering(gateway, { name: 'site', version: site.version }, site.answer));
  return app;
}

const FILE_POLICY = "default-src 'none'; frame-ancestors 'none'; sandbox";

/** Hands on below a prefix without cutting it off: contracts name whole paths. */
function ownPath(prefix: string, handler: RequestHandler): RequestHandler {
  return (request, response, next) => {
    if (request.path === prefix || request.path.startsWith(`${prefix}/`)) handler(request, response, next);
    else next();
  };
}

/** No page of another site reads us (no CORS headers at all), frames us or runs script here. */
function securityHeaders({ config }: Gateway): RequestHandler {
  const isHttps = config.publicUrl.startsWith('https:');
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: { 'default-src': ["'none'"], 'frame-ancestors': ["'none'"] },
    },
    crossOriginResourcePolicy: { policy: 'same-origin' },
    referrerPolicy: { policy: 'no-referrer' },
    strictTransportSecurity: isHttps && { maxAge: 31_536_000 },
  });
}

function answering(
  gateway: Gateway,
  { name: surface, version }: { name: string; version: string },
  answer: Answering,
): RequestHandler {
  return async (request, response) => {
    const exchange: Exchange = { requestId: uuidv7() };
    const startedAt = performance.now();
    response.setHeader('Request-Id', exchange.requestId);
    response.setHeader('API-Version', version);
    response.setHeader('Cache-Control', 'no-store');
    try {
      const limit = await gateway.limits.take('address', request.ip ?? 'unknown');
      response.setHeaders(new Map(Object.entries(limit)));
      await answer(request, response, exchange);
    } catch (error) {
      sendRefusal(gateway, response, error, { ...exchange, surface });
    }
    logRequest(gateway, {
      surface,
      exchange,
      request,
      response,
      seconds: (performance.now() - startedAt) / 1000,
    });
  };
}

interface Finished {
  surface: string;
  exchange: Exchange;
  request: Request;
  response: Response;
  seconds: number;
}

/** Ids only: no address, no path with its parameters, no name. */
function logRequest(
  { log, metrics }: Gateway,
  { surface, exchange, request, response, seconds }: Finished,
): void {
  const operation = exchange.operationId ?? 'none';
  const status = response.statusCode;
  metrics.requestSeconds.observe({ surface, operation, status: String(status) }, seconds);
  const { requestId, principal } = exchange;
  const ms = Math.round(seconds * 1000);
  log.info(
    { requestId, surface, method: request.method, operation, account: principal?.accountId, status, ms },
    'request',
  );
}

function apiAnswer(
  gateway: Gateway,
  surface: Surface,
  parts: Parameters<typeof serveOperation>[0],
): Answering {
  return async (request, response, exchange) => {
    const served = await serveOperation(parts, surface, request, exchange).catch(async (error: unknown) => {
      await record(gateway, surface, exchange, error instanceof Refusal ? error.status : 500);
      throw error;
    });
    await record(gateway, surface, exchange, served.status);
    await send(gateway, response, served, exchange);
  };
}

async function sendJson(response: Response, { json = '', packed }: Served): Promise<void> {
  response.type('json');
  if (packed !== true) {
    response.send(json);
    return;
  }
  response.setHeader('Vary', 'Accept-Encoding');
  if (response.req.acceptsEncodings('gzip') !== 'gzip') {
    response.send(json);
    return;
  }
  response.setHeader('Content-Encoding', 'gzip');
  response.send(await promisify(gzip)(json));
}

async function send(
  gateway: Gateway,
  response: Response,
  served: Served,
  { limitHeaders }: Exchange,
): Promise<void> {
  response.status(served.status);
  if (limitHeaders !== undefined) response.setHeaders(new Map(Object.entries(limitHeaders)));
  if (served.version !== undefined) response.setHeader('ETag', `"${served.version}"`);
  if (served.events !== undefined) {
    sendEvents(response, served.events);
    return;
  }
  if (served.archive !== undefined) {
    response.type('application/zip').attachment(served.archive.name).send(served.archive.bytes);
    return;
  }
  if (served.download !== undefined) {
    const { stream, type, name } = served.download;
    response.type(type).attachment(name);
    // Whoever opens it inside the browser after all opens it without script, forms and our origin.
    response.setHeader('Content-Security-Policy', FILE_POLICY);
    // Whoever hangs up in the middle wants no more of it.
    await pipeline(stream, response).catch(() => undefined);
    return;
  }
  if (served.html === undefined) {
    await sendJson(response, served);
    return;
  }
  response.setHeader('Content-Security-Policy', policyOf(served.html, gateway.identity.origin));
  response.type('html').send(served.html);
}

/** Leaves the answer open; a proxy must not gather it. */
function sendEvents(response: Response, events: NonNullable<Served['events']>): void {
  response.setHeader('X-Accel-Buffering', 'no');
  response.type('text/event-stream').flushHeaders();
  events({
    write: (text) => void response.write(text),
    end: () => void response.end(),
    onGone: (gone) => void response.on('close', gone),
  });
}
