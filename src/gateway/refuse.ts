import type { Response } from 'express';
import { ERRORS } from '../core/error-catalogue.ts';
import { Refusal } from '../core/errors.ts';
import type { Gateway } from './gateway.ts';
import { LimitReached } from './limits.ts';

const asRefusal = (error: unknown): Refusal =>
  error instanceof Refusal ? error : new Refusal('INTERNAL', { origin: 'gateway', cause: error });

/** The problem document of a refusal (RFC 9457); what lies behind it never leaves. */
export function problemOf(refusal: Refusal, requestId: string): object {
  const { title, titleZh, status } = ERRORS[refusal.code];
  const { detail, detailZh, findings, origin, retryAfter, remedy, extensions } = refusal.options;
  const retryable = 'retryable' in ERRORS[refusal.code];
  return {
    ...extensions,
    type: `urn:twin-city:problem:${refusal.code}`,
    title,
    titleZh,
    status,
    code: refusal.code,
    ...(detail === undefined ? {} : { detail }),
    ...(detailZh === undefined ? {} : { detailZh }),
    origin: origin ?? (status >= 500 ? 'gateway' : 'client'),
    retryable,
    ...(retryAfter === undefined ? {} : { retryAfter }),
    ...(findings === undefined ? {} : { findings }),
    requestId,
    ...(remedy === undefined ? {} : { remedy }),
  };
}

/** Sends any error as its problem document; the one place where that happens. Gives the status. */
export function sendRefusal(
  { metrics, log }: Pick<Gateway, 'metrics' | 'log'>,
  response: Response,
  error: unknown,
  about: { requestId: string; surface: string; operationId?: string | undefined },
): number {
  const refusal = asRefusal(error);
  const { requestId, surface, operationId } = about;
  metrics.refusalsTotal.inc({ code: refusal.code, surface });
  if (refusal.status >= 500) log.error({ err: refusal.cause ?? refusal, requestId, operation: operationId }, refusal.code);
  const { retryAfter, extensions } = refusal.options;
  if (retryAfter !== undefined) response.setHeader('Retry-After', String(retryAfter));
  if (refusal instanceof LimitReached) response.setHeaders(new Map(Object.entries(refusal.headers)));
  const allow = extensions?.['allow'];
  if (refusal.code === 'METHOD_NOT_ALLOWED' && Array.isArray(allow)) response.setHeader('Allow', allow.join(', '));
  if (refusal.code === 'BODY_TOO_LARGE') response.setHeader('Connection', 'close');
  response.status(refusal.status).type('application/problem+json');
  response.send(JSON.stringify(problemOf(refusal, requestId)));
  return refusal.status;
}
