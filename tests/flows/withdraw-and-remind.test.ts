import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Api } from '../../src/cli/api.ts';
import {
  apply,
  atRest,
  CONSENT,
  atEnd,
  atState,
  myCase,
  onFreshVersion,
  refusal,
  setDelays,
  until,
  type MyCase,
} from '../_support/flow.ts';
import { DAY, startTestSystem, type TestSystem } from '../_support/system.ts';

const PLACES = { originRegion: '210102', destinationRegion: '150502', hukouRegion: '150502' };
const BECAUSE = { reason: 'It can wait' };

let system: TestSystem;
beforeAll(async () => {
  system = await startTestSystem();
});
afterAll(() => system[Symbol.asyncDispose]());
beforeEach(() => system.setRate(1));

const act = (
  resident: Api,
  kind: 'withdraw' | 'withdraw-consent' | 'remind',
  { id }: MyCase,
): Promise<unknown> =>
  onFreshVersion(
    () => myCase(resident, id),
    (headers) => resident.send('POST', `/resident/v1/cases/${id}/${kind}`, BECAUSE, headers),
  );

describe('withdrawing the consent', () => {
  it('sends nothing more: the step that has not been sent never is, and the case ends', async () => {
    const resident = await system.as('resident-with-funds');
    const { caseId } = await apply(resident, 'transfer', PLACES);
    await setDelays(system, { receiveApplication: 20 * DAY });
    const standing = await atState(resident, caseId, 'DEST_REVIEW');
    expect(standing.consent).toMatchObject({ version: CONSENT.version, items: CONSENT.items });
    await act(resident, 'withdraw-consent', standing);
    expect(await myCase(resident, caseId)).toMatchObject({
      state: 'WITHDRAWN',
      endedAs: 'withdrawn',
      consent: { withdrawnAt: expect.any(String) as string },
    });
    await setDelays(system, {});
    await system.setRate(10 * DAY);
    const operations = await system.as('operations-1');
    const file = await atRest(operations, caseId);
    expect(file.consent.withdrawnAt).toBeDefined();
    const alive = file.steps.filter(({ status }) => !['DONE', 'CANCELLED'].includes(status));
    expect(alive).toEqual([]);
    const asked = await system.world.query<{ operation: string }>(
      'select s.operation from agency_step s where s.case_id::text = $1',
      [caseId],
    );
    const sent = asked.map(({ operation }) => operation);
    expect(sent).toEqual(expect.arrayContaining(['receiveApplication', 'receiveCaseNotice']));
    expect(sent.filter((operation) => operation.startsWith('request'))).toEqual([]);
  });
});

describe('withdrawing', () => {
  it('ends the case early, tells the agencies, and frees the way for another application', async () => {
    await setDelays(system, { receiveApplication: 20 * DAY });
    const resident = await system.as('resident-with-funds');
    const { caseId } = await apply(resident, 'transfer', PLACES);
    const standing = await atState(resident, caseId, 'DEST_REVIEW');
    expect(standing.canWithdraw).toEqual({ allowed: true });
    await act(resident, 'withdraw', standing);
    expect(await myCase(resident, caseId)).toMatchObject({
      state: 'WITHDRAWN',
      endedAs: 'withdrawn',
      canWithdraw: { allowed: false },
    });
    await until(
      () =>
        system.world.query(
          `select 1 from agency_step s where s.case_id::text = $1 and s.operation = 'receiveCaseNotice'
           and s.request::jsonb ->> 'notice' = 'CASE_WITHDRAW'`,
          [caseId],
        ),
      (notices) => notices.length >= 2,
      'notices at both agencies',
    );
    const again = await apply(resident, 'transfer', PLACES);
    await act(resident, 'withdraw', await atState(resident, again.caseId, 'DEST_REVIEW'));
    await setDelays(system, {});
  });

  it('is too late once money or relation has begun to move', async () => {
    await setDelays(system, { requestInformationSheet: 30 * DAY, requestFundTransfer: 30 * DAY });
    const resident = await system.as('resident-with-funds');
    const { caseId } = await apply(resident, 'transfer', PLACES);
    const standing = await atState(resident, caseId, 'TRANSFERRING');
    expect(standing.canWithdraw).toMatchObject({ allowed: false, reasonZh: expect.any(String) as string });
    expect(await refusal(act(resident, 'withdraw', standing))).toMatchObject({
      status: 409,
      code: 'ACTION_NOT_ALLOWED',
      findings: [{ code: 'TOO_LATE' }],
    });
    expect(await refusal(act(resident, 'withdraw-consent', standing))).toMatchObject({
      status: 409,
      code: 'ACTION_NOT_ALLOWED',
      findings: [{ code: 'TOO_LATE' }],
      remedy: { whoActs: 'RESIDENT', fixZh: expect.stringContaining('等待办结') as string },
    });
    expect((await myCase(resident, caseId)).consent).not.toHaveProperty('withdrawnAt');
    await setDelays(system, {});
    await system.setRate(10 * DAY);
    const ended = await atEnd(resident, caseId);
    expect(ended).toMatchObject({ endedAs: 'completed' });
    expect(await refusal(act(resident, 'withdraw-consent', ended))).toMatchObject({
      findings: [{ code: 'CASE_ENDED' }],
      remedy: { fixZh: expect.stringContaining('无需办理') as string },
    });
  });
});

describe('reminding', () => {
  it('is offered only once a legal limit has passed', async () => {
    await setDelays(system, { requestOriginReview: 60 * DAY });
    const resident = await system.as('resident-arrears');
    const { caseId } = await apply(resident, 'transfer', { ...PLACES, originRegion: '210104' });
    const early = await atState(resident, caseId, 'ORIGIN_REVIEW');
    expect(early.canRemind.allowed).toBe(false);
    expect(await refusal(act(resident, 'remind', early))).toMatchObject({
      status: 409,
      code: 'ACTION_NOT_ALLOWED',
      findings: [{ code: 'NOT_OVERDUE' }],
    });

    await system.setRate(5 * DAY);
    await until(
      () => myCase(resident, caseId),
      ({ overdue }) => overdue,
      'overdue',
    );
    await system.setRate(1);
    const late = await myCase(resident, caseId);
    expect(late).toMatchObject({ state: 'ORIGIN_REVIEW', canRemind: { allowed: true } });
    expect(late.steps.find(({ stage }) => stage === 3)).toMatchObject({ status: 'current', overdue: true });
    await act(resident, 'remind', late);
    await until(
      () =>
        system.world.query(
          `select 1 from agency_step s where s.case_id::text = $1 and s.agency = 'shenyang-social-insurance'
           and s.request::jsonb ->> 'notice' = 'REMINDER'`,
          [caseId],
        ),
      (notices) => notices.length === 1,
      'the reminder at the origin',
    );
    expect((await myCase(resident, caseId)).state).toBe('ORIGIN_REVIEW');
  });
});
