import type { Response } from 'express';
import type { Gateway } from './gateway.ts';
import type { LimitHeaders } from './limits.ts';
import { policyOf } from './page.ts';
import { isRefusal, problemAnswer, toProblem } from './problem.ts';
import { isOpenedByPerson, refusalPage } from './refusal-page.ts';

export interface RefusedRequest {
  requestId: string;
  surface: string;
  operationId?: string | undefined;
}

/** Sends any error as its problem document, or as a page to whoever opened the address: the one place where that happens. */
export function sendRefusal(
  { metrics, log, identity }: Pick<Gateway, 'metrics' | 'log' | 'identity'>,
  response: Response,
  error: unknown,
  { requestId, surface, operationId }: RefusedRequest,
): void {
  const problem = toProblem(error, requestId);
  const { code } = problem;
  const { status, headers, body } = problemAnswer(error, requestId);
  metrics.refusalsTotal.inc({ code, surface });
  if (status >= 500) {
    const cause = isRefusal(error) ? (error.cause ?? error) : error;
    log.error({ err: cause, requestId, operation: operationId }, code);
  }
  response.setHeaders(new Map(Object.entries({ ...headers, ...limitHeaders(error) })));
  if (code === 'BODY_TOO_LARGE') response.setHeader('Connection', 'close');
  response.status(status);
  if (!isOpenedByPerson(response.req)) {
    response.end(body);
    return;
  }
  const html = refusalPage(problem, response.req.originalUrl);
  response.setHeader('Content-Security-Policy', policyOf(html, identity.origin));
  response.type('html').send(html);
}

const limitHeaders = (error: unknown): Partial<LimitHeaders> =>
  isRefusal(error) ? ((error.options.extensions?.['rateLimit'] as LimitHeaders | undefined) ?? {}) : {};
