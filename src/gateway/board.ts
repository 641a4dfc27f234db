import type { Request, RequestHandler, Response } from 'express';
import { Refusal } from '../core/errors.ts';
import { uuidv7 } from '../core/ids.ts';
import type { Authenticate } from './authenticate.ts';
import { authorize } from './authorize.ts';
import type { Gateway } from './gateway.ts';
import { recordRead } from './read-log.ts';
import { sendRefusal } from './refuse.ts';

/** Recorded as one look at the board; what the page reads after that only refreshes it. */
const IS_PAGE = /^\/(?!api\/|static\/)/u;
const READS: ReadonlySet<string> = new Set(['GET', 'HEAD']);

/**
 * bull-board keeps its style in its own files and, while it runs, in attributes set by script: this policy lets only
 * files of ours act. Its loading picture and its call for a font of somebody else's are refused, and not needed.
 */
const POLICY = [
  `default-src 'none'`,
  `script-src 'self'`,
  `style-src 'self'`,
  `img-src 'self' data:`,
  `font-src 'self'`,
  `connect-src 'self'`,
  `base-uri 'self'`,
  `form-action 'none'`,
  `frame-ancestors 'none'`,
].join('; ');

async function admit(
  gateway: Gateway,
  authenticate: Authenticate,
  request: Request,
  requestId: string,
): Promise<void> {
  await gateway.limits.take('address', request.ip ?? 'unknown');
  const principal = await authenticate(request.headers);
  const record = (status: number): Promise<void> =>
    recordRead(gateway.db, gateway.box, {
      accountId: principal.accountId,
      role: principal.roles[0]?.role ?? 'none',
      operation: 'viewQueueBoard',
      status,
      requestId,
    });
  try {
    authorize({ roles: ['operations'] }, principal);
    if (!READS.has(request.method)) throw new Refusal('FORBIDDEN', { detail: 'The board only reads' });
  } catch (error) {
    await record(error instanceof Refusal ? error.status : 500);
    throw error;
  }
  if (IS_PAGE.test(request.path)) await record(200);
}

/** Where the board is served. */
export const BOARD_PATH = '/queue-board';

/** bull-board for the operations role, by reads only. */
export function serveBoard(gateway: Gateway, authenticate: Authenticate): RequestHandler {
  let board: ReturnType<Gateway['queue']['openBoard']> | undefined;
  return async (request: Request, response: Response) => {
    const requestId = uuidv7();
    response.setHeader('Request-Id', requestId);
    response.setHeader('Cache-Control', 'no-store');
    try {
      await admit(gateway, authenticate, request, requestId);
      response.setHeader('Content-Security-Policy', POLICY);
      board ??= gateway.queue.openBoard(BOARD_PATH);
      (await board)(request, response);
    } catch (error) {
      sendRefusal(gateway, response, error, { requestId, surface: 'board' });
    }
  };
}
