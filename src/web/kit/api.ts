import createClient, { type Client, type Middleware } from 'openapi-fetch';
import type { components } from '../../contracts/common.ts';

export type Problem = components['schemas']['Problem'];

/** The gateway said no, and why. */
export class ProblemError extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.code);
    this.problem = problem;
  }

  get status(): number {
    return this.problem.status;
  }
}

/** No answer came: the network, or nothing that speaks for the gateway. */
export class UnreachableError extends Error {}

let csrfToken: string | undefined;

/** What every write of this session carries; it is worth nothing without the cookie, which no script sees. */
export const carryCsrf = (token: string | null): void => {
  csrfToken = token ?? undefined;
};

const WRITES = new Set(['POST', 'PUT', 'PATCH', 'DELETE']);

const carrying: Middleware = {
  onRequest({ request }) {
    if (WRITES.has(request.method) && csrfToken !== undefined) request.headers.set('X-CSRF-Token', csrfToken);
    return request;
  },
  onError: () => new UnreachableError('unreachable'),
};

/** A client of one contract, as `openapi-typescript` has described it. */
export function createApi<Paths extends object>(): Client<Paths> {
  const api = createClient<Paths>({ baseUrl: window.location.origin, credentials: 'same-origin' });
  api.use(carrying);
  return api;
}

const isProblem = (body: unknown): body is Problem =>
  typeof body === 'object' && body !== null && 'code' in body && 'status' in body;

/** The body of an answer. @throws {ProblemError} {@link UnreachableError} */
export async function bodyOf<Body>(
  call: Promise<{ data?: Body; error?: unknown; response: Response }>,
): Promise<NonNullable<Body>> {
  const { data, error, response } = await call;
  if (response.ok && data !== undefined && data !== null) return data;
  if (isProblem(error)) throw new ProblemError(error);
  throw new UnreachableError(`status ${response.status}`);
}
