import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { ProblemError, type Api } from '../../src/cli/api.ts';
import { sandboxToken } from '../../src/cli/sandbox-token.ts';
import type { components as Admin } from '../../src/contracts/admin.ts';
import type { components } from '../../src/contracts/resident.ts';
import type { JsonObject } from '../../src/core/json.ts';
import type { TestSystem } from './system.ts';

export type MyCase = components['schemas']['Case'];
export type Receipt = components['schemas']['Receipt'];
export type CaseFile = Admin['schemas']['Case'];

export const CONSENT = { version: '2026-1', items: ['pension records at both agencies'] };
const CONTACT = { phone: '04768888888' };
const PATIENCE_MS = 25_000;
/** Four readings a second: a person may read 240 times a minute. */
const POLL_MS = 250;

/** Reads until it is so; a flow that never comes there fails with what was read last. */
export async function until<T>(
  read: () => Promise<T>,
  isSo: (value: T) => boolean,
  what: string,
): Promise<T> {
  const end = Date.now() + PATIENCE_MS;
  for (;;) {
    const value = await read();
    if (isSo(value)) return value;
    if (Date.now() > end) throw new Error(`never came: ${what}; last ${JSON.stringify(value)}`);
    await pause(POLL_MS);
  }
}

/** The refusal that a call must meet. */
export async function refusal(
  call: Promise<unknown>,
): Promise<{ status: number; code: string } & JsonObject> {
  const answer = await call.then(
    (value) => value,
    (error: unknown) => error,
  );
  if (!(answer instanceof ProblemError)) throw new Error(`not refused: ${JSON.stringify(answer)}`);
  return { ...answer.problem, status: answer.status, code: answer.problem.code };
}

export const workflowPath = (workflow: string): string =>
  `/resident/v1/services/pension/workflows/${workflow}`;

export const apply = (resident: Api, workflow: string, application: JsonObject): Promise<Receipt> =>
  resident.send<Receipt>(
    'POST',
    `${workflowPath(workflow)}/applications`,
    { application: { contact: CONTACT, ...application }, consent: CONSENT },
    { 'idempotency-key': randomUUID() },
  );

/** A complaint that waits at a desk nobody sits at. */
export const complain = (resident: Api, complainsOf: string): Promise<Receipt> =>
  resident.send<Receipt>(
    'POST',
    '/resident/v1/services/redress/workflows/complaint/applications',
    {
      application: {
        service: 'pension',
        region: '150402',
        complainsOf,
        what: '一直没有办',
        contact: CONTACT,
      },
      consent: CONSENT,
    },
    { 'idempotency-key': randomUUID() },
  );

export const myCase = (resident: Api, caseId: string): Promise<MyCase> =>
  resident.get<MyCase>(`/resident/v1/cases/${caseId}`);

export const atState = (resident: Api, caseId: string, state: string): Promise<MyCase> =>
  until(
    () => myCase(resident, caseId),
    (standing) => standing.state === state,
    `state ${state}`,
  );

export const atEnd = (resident: Api, caseId: string): Promise<MyCase> =>
  until(
    () => myCase(resident, caseId),
    (standing) => standing.endedAt !== undefined,
    'the end',
  );

/**
 * Nothing is on its way: what was due is sent or answered. Before the clock jumps, so that an agency counts its days
 * from the same moment in every run.
 */
export const nothingUnderWay = ({ db }: Pick<TestSystem, 'db'>): Promise<unknown> =>
  until(
    () =>
      db.query(`select 1 from case_step s
        where s.status = 'RUNNING' or (s.status = 'PENDING' and s.not_before <= clock_timestamp()) limit 1`),
    (under) => under.length === 0,
    'nothing is on its way',
  );

/** What a person's mutation carries. */
export const seen = ({ version }: { version: number }): Record<string, string> => ({
  'if-match': `"${version}"`,
});

/** Does what a person does on a 412: looks again and repeats it on the fresh version. */
export async function onFreshVersion<T>(
  read: () => Promise<{ version: number }>,
  act: (headers: Record<string, string>) => Promise<T>,
): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await act(seen(await read()));
    } catch (error) {
      if (!(error instanceof ProblemError) || error.status !== 412 || tries === 20) throw error;
    }
  }
}

/** Waits until the case asks the resident, answers, and gives back what was asked. */
export async function answerAsked(
  resident: Api,
  caseId: string,
  body: JsonObject,
): Promise<MyCase['needsYou'][number]> {
  const standing = await until(
    () => myCase(resident, caseId),
    ({ needsYou }) => needsYou.length > 0,
    'a question to the resident',
  );
  const asked = standing.needsYou[0];
  if (asked === undefined) throw new Error('nothing is asked');
  await onFreshVersion(
    () => myCase(resident, caseId),
    (headers) =>
      resident.send('POST', `/resident/v1/cases/${caseId}/steps/${asked.stepId}/answer`, body, headers),
  );
  return asked;
}

export const caseFile = (admin: Api, caseId: string): Promise<CaseFile> =>
  admin.get<CaseFile>(`/admin/v1/cases/${caseId}`);

/** The file once nothing runs any more: every step waits for somebody or is over. */
export const atRest = (admin: Api, caseId: string): Promise<CaseFile> =>
  until(
    () => caseFile(admin, caseId),
    ({ steps }) => steps.every(({ status }) => status !== 'PENDING' && status !== 'RUNNING'),
    'rest',
  );

export interface RawAnswer {
  status: number;
  headers: Headers;
  text: string;
}

/** One call as an account, the answer as it came: for pages and for bodies that no client would send. */
export async function rawCall(
  system: TestSystem,
  account: string,
  path: string,
  init: RequestInit = {},
): Promise<RawAnswer> {
  const headers = new Headers(init.headers);
  headers.set('authorization', `Bearer ${await sandboxToken(system.sandboxUrl, account)}`);
  const response = await fetch(`${system.url}${path}`, { ...init, headers });
  return { status: response.status, headers: response.headers, text: await response.text() };
}

export interface FaultOrder {
  kind: string;
  agency?: string;
  operation?: string;
  times?: number;
  delayMs?: number;
}

/** Switches a fault of the sandbox on; `await using` takes it back. */
export async function withFault(
  system: Pick<TestSystem, 'sandboxUrl'>,
  order: FaultOrder,
): Promise<AsyncDisposable> {
  const response = await fetch(`${system.sandboxUrl}/sandbox/faults`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(order),
  });
  const { id } = (await response.json()) as { id: number };
  return {
    async [Symbol.asyncDispose]() {
      await fetch(`${system.sandboxUrl}/sandbox/faults/${id}`, { method: 'DELETE' });
    },
  };
}

/** Business seconds that agencies take, by operation; `default` for the others. */
export async function setDelays(
  system: Pick<TestSystem, 'sandboxUrl'>,
  delays: Record<string, number>,
): Promise<void> {
  await fetch(`${system.sandboxUrl}/sandbox/delays`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(delays),
  });
}
