import type { Response } from 'express';
import type { Gateway } from './gateway.ts';
import type { LimitHeaders } from './limits.ts';
import { isRefusal, problemAnswer, toProblem } from './problem.ts';

export interface RefusedRequest {
  requestId: string;
  surface: string;
  operationId?: string | undefined;
}

/** Sends any error as its problem document: the one place of the pages where that happens. */
export function sendRefusal(
  { metrics, log }: Pick<Gateway, 'metrics' | 'log'>,
  response: Response,
  error: unknown,
  { requestId, surface, operationId }: RefusedRequest,
): void {
  const { code } = toProblem(error, requestId);
  const { status, headers, body } = problemAnswer(error, requestId);
  metrics.refusalsTotal.inc({ code, surface });
  if (status >= 500) {
    const cause = isRefusal(error) ? (error.cause ?? error) : error;
    log.error({ err: cause, requestId, operation: operationId }, code);
  }
  response.setHeaders(new Map(Object.entries({ ...headers, ...limitHeaders(error) })));
  if (code === 'BODY_TOO_LARGE') response.setHeader('Connection', 'close');
  response.status(status).end(body);
}

const limitHeaders = (error: unknown): Partial<LimitHeaders> =>
  isRefusal(error) ? ((error.options.extensions?.['rateLimit'] as LimitHeaders | undefined) ?? {}) : {};
