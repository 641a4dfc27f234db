import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Api } from '../../src/cli/api.ts';
import type { JsonObject } from '../../src/core/json.ts';
import {
  apply,
  atRest,
  atEnd,
  atState,
  caseFile,
  myCase,
  onFreshVersion,
  rawCall,
  refusal,
  seen,
  setDelays,
  until,
  type Receipt,
} from '../_support/flow.ts';
import { DAY, startTestSystem, type TestSystem } from '../_support/system.ts';

const ACCOUNT = 'resident-with-funds';
const PLACES = { originRegion: '210102', destinationRegion: '150502', hukouRegion: '150502' };
const REASON = '材料需要核实';

let system: TestSystem;
let resident: Api;
let operations: Api;
let owner: Api;
let counterparty: Api;
beforeAll(async () => {
  system = await startTestSystem();
  await setDelays(system, { receiveApplication: 30 * DAY });
  resident = await system.as(ACCOUNT);
  operations = await system.as('operations-1');
  owner = await system.as('clerk-tongliao-social-insurance-1');
  counterparty = await system.as('clerk-shenyang-social-insurance-1');
});
afterAll(() => system[Symbol.asyncDispose]());

async function reviewed(): Promise<Receipt> {
  const receipt = await apply(resident, 'transfer', PLACES);
  await atState(resident, receipt.caseId, 'DEST_REVIEW');
  return receipt;
}

const act = (by: Api, caseId: string, body: JsonObject): Promise<unknown> =>
  onFreshVersion(
    () => caseFile(by, caseId),
    (headers) => by.send('POST', `/admin/v1/cases/${caseId}/acts`, { reason: REASON, ...body }, headers),
  );

const noticesAt = (caseId: string, agency: string): Promise<string[]> =>
  system.world
    .query<{ notice: string }>(
      `select s.request::jsonb ->> 'notice' as notice from agency_step s
       where s.case_id::text = $1 and s.agency = $2 and s.operation = 'receiveCaseNotice'`,
      [caseId, agency],
    )
    .then((rows) => rows.map(({ notice }) => notice));

const arrived = (caseId: string, agency: string, notice: string): Promise<string[]> =>
  until(
    () => noticesAt(caseId, agency),
    (notices) => notices.includes(notice),
    `${notice} at ${agency}`,
  );

describe('administrative acts', () => {
  it('says to each side what it may do now, and why not', async () => {
    const { caseId } = await reviewed();
    const { allowedActs } = await caseFile(operations, caseId);
    const may = (side: string): Record<string, boolean> =>
      Object.fromEntries((allowedActs[side] ?? []).map(({ act: name, allowed }) => [name, allowed]));
    const all = { remind: true, forward: true, clarify: true };
    expect(may('gateway')).toEqual({ ...all, reject: false, invalidate: true, close: true });
    expect(may('destination')).toEqual({
      ...all,
      remind: false,
      reject: true,
      invalidate: true,
      close: true,
    });
    expect(may('origin')).toEqual({
      remind: true,
      forward: false,
      clarify: true,
      reject: false,
      invalidate: false,
      close: false,
    });
    for (const { allowed, reason, reasonZh } of Object.values(allowedActs).flat())
      if (!allowed) expect([reason, reasonZh]).toEqual([expect.any(String), expect.any(String)]);
    await act(owner, caseId, { act: 'close', side: 'destination' });
  });

  it('reminds and clarifies without moving the state', async () => {
    const { caseId } = await reviewed();
    await act(operations, caseId, { act: 'remind', side: 'gateway' });
    await arrived(caseId, 'tongliao-social-insurance', 'REMINDER');
    await act(owner, caseId, { act: 'clarify', side: 'destination', payload: { to: 'origin' } });
    await arrived(caseId, 'shenyang-social-insurance', 'CLARIFICATION');
    await act(owner, caseId, { act: 'clarify', side: 'destination', payload: { to: 'resident' } });
    expect(await myCase(resident, caseId)).toMatchObject({ state: 'DEST_REVIEW', hasDecisionNotice: true });
    const page = await rawCall(system, ACCOUNT, `/resident/v1/cases/${caseId}/decision-notice/print`);
    expect(page.text).toContain(REASON);
    await act(owner, caseId, { act: 'close', side: 'destination' });
  });

  it('forwards a wrong address to another agency, whose word then counts', async () => {
    const { caseId } = await reviewed();
    const payload = { memberId: 'chifeng-social-insurance' };
    await act(owner, caseId, { act: 'forward', side: 'destination', payload });
    expect((await caseFile(operations, caseId)).members['destination']).toBe('chifeng-social-insurance');
    expect(await refusal(caseFile(owner, caseId))).toMatchObject({ status: 404, code: 'NOT_FOUND' });
    await system.setRate(10 * DAY);
    expect(await atEnd(resident, caseId)).toMatchObject({ state: 'REFUSED', endedAs: 'refused' });
    await system.setRate(1);
  });

  it.each([
    ['reject', 'destination', 'REFUSED', 'refused'],
    ['invalidate', 'gateway', 'INVALIDATED', 'invalidated'],
    ['close', 'destination', 'CLOSED_BY_AGENCY', 'withdrawn'],
  ])('%s ends the case with a notice to everybody', async (name, side, state, endedAs) => {
    const { caseId } = await reviewed();
    await act(side === 'gateway' ? operations : owner, caseId, { act: name, side });
    const ended = await myCase(resident, caseId);
    expect(ended).toMatchObject({ endedAs, hasDecisionNotice: true, needsYou: [] });
    expect(ended.state).toBe(state);
    await arrived(caseId, 'shenyang-social-insurance', `CASE_${name.toUpperCase()}`);
    const page = await rawCall(system, ACCOUNT, `/resident/v1/cases/${caseId}/decision-notice/print`);
    expect(page.text).toContain(REASON);
  });

  it('is for those who hold the case, on the version they saw', async () => {
    const { caseId } = await reviewed();
    const path = `/admin/v1/cases/${caseId}/acts`;
    const body = { act: 'reject', side: 'destination', reason: REASON };
    const before = await atRest(operations, caseId);
    const fresh = seen(before);
    const payload = { memberId: 'chifeng-social-insurance' };
    expect(
      await refusal(act(counterparty, caseId, { act: 'forward', side: 'origin', payload })),
    ).toMatchObject({
      status: 409,
      findings: [{ code: 'NOTHING_TO_FORWARD' }],
    });
    expect(await refusal(act(counterparty, caseId, { ...body, side: 'origin' }))).toMatchObject({
      status: 409,
      code: 'ACTION_NOT_ALLOWED',
      findings: [{ code: 'NOT_OWNER' }],
    });
    const refused = [
      [counterparty, body, fresh, 403, 'FORBIDDEN'],
      [operations, body, fresh, 403, 'FORBIDDEN'],
      [resident, body, fresh, 403, 'FORBIDDEN'],
      [await system.as('clerk-chifeng-social-insurance-1'), body, fresh, 404, 'NOT_FOUND'],
      [await system.as('audit-1'), body, fresh, 403, 'FORBIDDEN'],
      [owner, body, {}, 428, 'IF_MATCH_REQUIRED'],
      [owner, body, { 'if-match': '"999"' }, 412, 'VERSION_CHANGED'],
      [owner, { ...body, act: 'destroy' }, fresh, 400, 'BODY_INVALID'],
    ] as const;
    for (const [by, wanted, headers, status, code] of refused)
      expect(await refusal(by.send('POST', path, wanted, headers))).toMatchObject({ status, code });
    const after = await caseFile(operations, caseId);
    expect([after.version, after.events.length]).toEqual([before.version, before.events.length]);
    await act(owner, caseId, { act: 'close', side: 'destination' });
    expect(await refusal(act(owner, caseId, body))).toMatchObject({ findings: [{ code: 'CASE_ENDED' }] });
  });
});
