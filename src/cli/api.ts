import type { components } from '../contracts/common.ts';
import type { JsonObject } from '../core/json.ts';

/** A refusal as it comes over the wire; further members explain some codes. */
export type ProblemDocument = Pick<components['schemas']['Problem'], 'code' | 'title'> & JsonObject;

/** A gateway or sandbox seen from outside: plain HTTP, a bearer token, problems as errors. */
export interface Api {
  get<Body>(path: string): Promise<Body>;
  send<Body>(
    method: 'POST' | 'PUT',
    path: string,
    body: object,
    headers?: Record<string, string>,
  ): Promise<Body>;
}

/** A problem document that came back. */
export class ProblemError extends Error {
  readonly status: number;
  readonly problem: ProblemDocument;

  constructor(status: number, problem: ProblemDocument) {
    super(`${problem.code}: ${typeof problem['detail'] === 'string' ? problem['detail'] : problem.title}`);
    this.status = status;
    this.problem = problem;
  }
}

/** A file that an operation answers with, asked for by POST when there is a body; throws {@link ProblemError}. */
export async function fetchFile(
  baseUrl: string,
  token: string,
  path: string,
  body?: object,
): Promise<Uint8Array> {
  const response = await fetch(`${baseUrl}${path}`, {
    method: body === undefined ? 'GET' : 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    ...(body !== undefined && { body: JSON.stringify(body) }),
    redirect: 'error',
  });
  if (!response.ok) throw new ProblemError(response.status, (await response.json()) as ProblemDocument);
  return response.bytes();
}

/** Calls `baseUrl` as whoever the token stands for; throws {@link ProblemError} on any refusal. */
export function api(baseUrl: string, token?: string): Api {
  const call = async <Body>(path: string, init: RequestInit): Promise<Body> => {
    const headers = new Headers(init.headers);
    if (token !== undefined) headers.set('authorization', `Bearer ${token}`);
    const response = await fetch(`${baseUrl}${path}`, { ...init, headers, redirect: 'error' });
    const body = (await response.json()) as Body & ProblemDocument;
    if (!response.ok) throw new ProblemError(response.status, body);
    return body;
  };
  return {
    get: (path) => call(path, {}),
    send: (method, path, body, headers = {}) =>
      call(path, {
        method,
        body: JSON.stringify(body),
        headers: { 'content-type': 'application/json', ...headers },
      }),
  };
}
