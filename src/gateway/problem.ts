import { ERRORS } from '../core/error-catalogue.ts';
import { Refusal, type Finding, type Remedy } from '../core/errors.ts';

/** An answer before it is written to a socket. Header names in lower case. */
export interface Answer {
  status: number;
  headers: Record<string, string>;
  body: Buffer;
}

/** A refusal as the caller reads it (RFC 9457). */
export interface Problem {
  type: string;
  title: string;
  titleZh: string;
  status: number;
  code: string;
  detail?: string;
  detailZh?: string;
  origin: 'client' | 'gateway' | 'provider';
  retryable: boolean;
  /** Seconds. */
  retryAfter?: number;
  findings?: readonly Finding[];
  requestId: string;
  remedy?: Remedy;
}

/** What stands in a refusal for us alone: it may hold personal data, or is said by a header. */
const NOT_SHOWN: ReadonlySet<string> = new Set(['raw', 'providerSignature', 'allow', 'rateLimit']);

/** Whether an error is one of ours; every other is shown as INTERNAL and belongs into the log. */
export const isRefusal = (error: unknown): error is Refusal => error instanceof Refusal;

/** The problem document of any error. Internal words never leave: only a {@link Refusal} speaks for itself. */
export function toProblem(error: unknown, requestId: string): Problem {
  const refusal = isRefusal(error) ? error : new Refusal('INTERNAL');
  const { code, options } = refusal;
  const entry = ERRORS[code];
  const { detail, detailZh, retryAfter, remedy, extensions = {} } = options;
  const findings = options.findings ?? soleFinding(refusal);
  const shown = Object.entries(extensions).filter(([name]) => !NOT_SHOWN.has(name));
  return {
    ...Object.fromEntries(shown),
    type: `urn:twin-city:problem:${code}`,
    title: entry.title,
    titleZh: entry.titleZh,
    status: entry.status,
    code,
    ...(detail !== undefined && { detail }),
    ...(detailZh !== undefined && { detailZh }),
    origin: options.origin ?? originOf(code, entry.status),
    retryable: 'retryable' in entry,
    ...(retryAfter !== undefined && { retryAfter }),
    ...(findings !== undefined && { findings }),
    requestId,
    ...(remedy !== undefined && { remedy }),
  };
}

/** What was asked wrongly always stands in the findings, so that a caller reads one list whatever the refusal is. */
function soleFinding({ code, message, status }: Refusal): readonly Finding[] | undefined {
  return status < 500 ? [{ code, message }] : undefined;
}

function originOf(code: string, status: number): Problem['origin'] {
  if (code.startsWith('PROVIDER_')) return 'provider';
  return status >= 500 ? 'gateway' : 'client';
}

/** The answer of any error, headers included (Retry-After, Allow, RateLimit). */
export function problemAnswer(error: unknown, requestId: string): Answer {
  const problem = toProblem(error, requestId);
  const { allow, rateLimit } = (isRefusal(error) ? error.options.extensions : undefined) ?? {};
  return {
    status: problem.status,
    headers: {
      'content-type': 'application/problem+json; charset=utf-8',
      'cache-control': 'no-store',
      'request-id': requestId,
      ...(problem.retryAfter !== undefined && { 'retry-after': String(problem.retryAfter) }),
      ...(Array.isArray(allow) && { allow: allow.join(', ') }),
      ...(typeof rateLimit === 'object' && (rateLimit as Record<string, string> | null)),
    },
    body: Buffer.from(JSON.stringify(problem)),
  };
}
