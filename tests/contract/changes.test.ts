import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { advanceBundles } from '../../src/cases/bundles/advance-bundles.ts';
import { runDueSteps } from '../_support/case-engine.ts';
import { openMyCase, startTestGateway, type Caller, type TestGateway } from '../_support/gateway.ts';

interface Changes {
  items: { kind: string; ref: string }[];
  cursor: string;
  reset: boolean;
}

const ADMIN = '/admin/v1/changes';
const RESIDENT = '/resident/v1/changes';

let at: TestGateway;
let operations: Caller;
beforeAll(async () => {
  at = await startTestGateway();
  operations = await at.officer('operations');
});
afterAll(() => at[Symbol.asyncDispose]());

const read = async (caller: Caller, path: string, after?: string): Promise<Changes> =>
  (await caller.get(after === undefined ? path : `${path}?after=${after}`).expect(200)).body as Changes;

/** Reads a stream until some text has come. */
async function follow(caller: Caller, path: string, until: RegExp, lastEventId?: string): Promise<string> {
  const leave = new AbortController();
  const headers = {
    accept: 'text/event-stream',
    authorization: `Bearer ${caller.token}`,
    ...(lastEventId !== undefined && { 'last-event-id': lastEventId }),
  };
  const answer = await fetch(`${at.url}${path}`, { headers, signal: leave.signal });
  expect(answer.headers.get('content-type')).toContain('text/event-stream');
  expect(answer.headers.get('cache-control')).toBe('no-store');
  let text = '';
  const decoder = new TextDecoder();
  for await (const chunk of answer.body ?? []) {
    text += decoder.decode(chunk as Uint8Array, { stream: true });
    if (until.test(text)) break;
  }
  leave.abort();
  return text;
}

describe('what changes', () => {
  it('is told once for each case, in scope only, and as ids only', async () => {
    const from = await read(operations, ADMIN);
    expect(from).toMatchObject({ items: [], reset: false });
    const owner = await at.resident();
    const stranger = await at.resident();
    const caseId = await openMyCase(at, owner);
    const elsewhere = await at.officer('operations', 'city:999999');
    const security = await at.officer('security');
    // A change is told as soon as no older transaction of the server is under way, of other databases either.
    const told = async (): Promise<unknown> => (await read(operations, ADMIN, from.cursor)).items;
    await expect.poll(told).toContainEqual({ kind: 'case', ref: caseId });
    expect((await read(owner, RESIDENT, from.cursor)).items).toEqual([{ kind: 'case', ref: caseId }]);
    for (const [other, path] of [
      [elsewhere, ADMIN],
      [security, ADMIN],
      [stranger, RESIDENT],
    ] as const)
      expect((await read(other, path, from.cursor)).items).toEqual([]);
  });

  it('is told of a bundle when it is filed, when a part begins and when one is refused, to its own person only', async () => {
    const owner = await at.resident();
    const stranger = await at.resident();
    const told = async (after: string) => {
      const { items } = await read(owner, RESIDENT, after);
      return items.filter(({ kind }) => kind === 'bundle').map(({ ref }) => ref);
    };
    const from = await read(owner, RESIDENT);
    const { body } = await owner
      .post('/resident/v1/bundles/moving/applications', {
        answers: { originRegion: '210100' },
        parts: [{ part: 'first' }, { part: 'second' }],
        consent: { version: '1', items: ['history'] },
      })
      .set('idempotency-key', 'bundle-told-1')
      .expect(201);
    const { bundleId } = body as { bundleId: string };
    await expect.poll(() => told(from.cursor)).toEqual([bundleId]);
    const filed = await read(owner, RESIDENT, from.cursor);
    await advanceBundles(at.engine);
    await expect.poll(() => told(filed.cursor)).toEqual([bundleId]);
    const begun = await read(owner, RESIDENT, filed.cursor);
    await at.engine.db.query(
      `update bundle_part p set status = 'REFUSED', refusal = '{}' where p.bundle_id = $1 and p.status = 'PLANNED'`,
      [bundleId],
    );
    await expect.poll(() => told(begun.cursor)).toEqual([bundleId]);
    for (const [other, path] of [
      [stranger, RESIDENT],
      [operations, ADMIN],
    ] as const)
      expect((await read(other, path, from.cursor)).items.map(({ ref }) => ref)).not.toContain(bundleId);
  });

  it('comes as events, and goes on where a reader has stopped', async () => {
    const owner = await at.resident();
    const { cursor } = await read(operations, ADMIN);
    const first = await openMyCase(at, owner);
    const heard = await follow(operations, ADMIN, new RegExp(`data: \\{"id":"${first}"\\}`, 'u'), cursor);
    const place = [...heard.matchAll(/^id: (.+)$/gmu)].at(-1)?.[1] ?? '';
    const second = await openMyCase(at, await at.resident());
    await runDueSteps(at.engine);
    const later = await follow(operations, ADMIN, new RegExp(second, 'u'), place);
    expect(later).toContain(`event: case\ndata: {"id":"${second}"}`);
    expect(heard + later).not.toContain(owner.idNumber);
  });

  it('says that everything may have changed when the place is forgotten', async () => {
    expect(await read(operations, ADMIN, '1.999999')).toMatchObject({ items: [], reset: true });
    expect(await follow(operations, ADMIN, /reset/u, 'nonsense')).toContain('event: reset');
  });

  it('is followed at most eight times by one account', async () => {
    const leave = new AbortController();
    const headers = { accept: 'text/event-stream', authorization: `Bearer ${operations.token}` };
    const open = () => fetch(`${at.url}${ADMIN}`, { headers, signal: leave.signal });
    const statuses: number[] = [];
    for (let count = 0; count < 9; count += 1) statuses.push((await open()).status);
    leave.abort();
    expect(statuses.slice(-1)).toEqual([429]);
  });
});
