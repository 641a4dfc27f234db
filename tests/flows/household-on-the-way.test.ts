import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import type { Api } from '../../src/cli/api.ts';
import { isValidCode } from '../../src/cases/verification-codes.ts';
import type { JsonObject } from '../../src/core/json.ts';
import type { Registration } from '../../src/domains/household/synthetic-record.ts';
import { atState, caseFile, myCase, rawCall, setDelays, until, withFault } from '../_support/flow.ts';
import {
  CHIFENG,
  factsOf,
  hold,
  jumpTo,
  moving,
  registered,
  say,
  somebody,
  startHouseholdSystem,
  statesOf,
  TONGLIAO,
  violations,
  waitingStep,
  type Person,
} from '../_support/household.ts';
import { DAY, type TestSystem } from '../_support/system.ts';

let system: TestSystem;
let admin: Api;
beforeAll(async () => {
  ({ system, admin } = await startHouseholdSystem('2026-11-23T09:00:00'));
});
afterAll(() => system[Symbol.asyncDispose]());
beforeEach(() => setDelays(system, {}));

const FOREVER = 400 * DAY;

type Moving = Awaited<ReturnType<typeof moving>>;

const stepId = (caseId: string, step: string): Promise<string> => waitingStep(admin, caseId, step);

const permitFor = (person: Person, more: JsonObject = {}): JsonObject => ({
  number: '蒙61000001',
  caseNo: 'YW202611230001',
  groupId: 'G202611230001',
  applicant: person,
  from: { region: '150402', address: '红山区某街1号' },
  to: { region: '150502', address: '科尔沁区某街2号' },
  issuer: { code: '150502530000', name: '科尔沁区某派出所' },
  issuedOn: '2026-11-23',
  movers: [{ relation: 'SELF', ...person }],
  ...more,
});

const certificateFor = (person: Person, permitNumber: string): JsonObject => ({
  number: '蒙60000001',
  permitNumber,
  caseNo: 'YW202611230001',
  form: 'ELECTRONIC',
  holder: person,
  from: { region: '150402', address: '红山区某街1号' },
  to: { region: '150502', address: '科尔沁区某街2号' },
  issuer: { code: '150402530000', name: '红山区某派出所' },
  issuedOn: '2026-11-23',
  movers: [{ relation: 'SELF', ...person }],
});

describe('messages of a bureau', () => {
  it('HUKOU-18 are taken once: 00 again for the same, 99 for another content or an unknown member', async () => {
    await setDelays(system, { decideMove: FOREVER, cancelRegistration: FOREVER });
    const { person, resident, caseId } = await moving(system);
    await atState(resident, caseId, 'ACCEPTED');
    const body: JsonObject = {
      stepId: await stepId(caseId, 'decide'),
      messageId: 'YW202611230001',
      permits: [permitFor(person)],
    };
    const send = (message: JsonObject) =>
      say(system, TONGLIAO, { operationId: 'sendMovePermit', caseId, body: message });
    const strange = { ...body, permits: [permitFor(person, { licence: 'a random number' })] };
    expect(await send(strange)).toMatchObject({ status: 400, body: { code: 'BODY_INVALID' } });
    const first = await send(body);
    expect(first.status).toBe(200);
    const again = await send(body);
    expect([again.status, again.body['receipt']]).toEqual([200, first.body['receipt']]);
    const other = somebody();
    const conflict = { ...body, permits: [permitFor(other)] };
    expect(await send(conflict)).toMatchObject({ status: 409, body: { code: 'REPLY_CONFLICT' } });
    await atState(resident, caseId, 'PERMIT_DELIVERED');
    const kept = await system.db.query(
      `select 1 from case_document d where d.case_id = $1 and d.kind = 'move-permit'`,
      [caseId],
    );
    expect(kept).toHaveLength(1);
    const read = await say(system, CHIFENG, { operationId: 'getMoveMessages', caseId, body: {} });
    expect(JSON.stringify(read.body)).toContain('{"name":"zqzbh","value":"蒙61000001"}');
    const stranger = await say(system, CHIFENG, {
      operationId: 'getMove',
      caseId: '0198c000-0000-7000-8000-000000000001',
      body: {},
    });
    expect(stranger.status).toBe(404);
  });

  it('are refused where a permit names others, too many, or a number twice', async () => {
    await setDelays(system, { decideMove: FOREVER });
    const { person, resident, caseId } = await moving(system);
    await atState(resident, caseId, 'ACCEPTED');
    const step = await stepId(caseId, 'decide');
    const wrong: [JsonObject, string][] = [
      [permitFor(somebody()), 'OTHER_PEOPLE'],
      [permitFor(person, { scopeCode: '31' }), 'OTHER_SCOPE'],
    ];
    for (const [permit, code] of wrong) {
      const body = { stepId: step, messageId: `m-${code}-1`, permits: [permit] };
      const answer = await say(system, TONGLIAO, { operationId: 'sendMovePermit', caseId, body });
      expect(answer).toMatchObject({
        status: 422,
        body: { code: 'DOCUMENT_INCONSISTENT', findings: [{ code }] },
      });
    }
  });
});

describe('the origin', () => {
  it('HUKOU-15 refuses who cannot move, and the new place decides what follows', async () => {
    const states: [Partial<Registration>, string, string | undefined][] = [
      [{ locked: true }, 'HUKOU_PERSON_LOCKED', undefined],
      [{ standing: 'MOVED_OUT' }, 'HUKOU_ALREADY_OUT', 'REFUSED'],
      [{ standing: 'DECEASED' }, 'HUKOU_DECEASED', 'REFUSED'],
      [{ standing: 'IN_SERVICE' }, 'HUKOU_IN_SERVICE', 'REFUSED'],
    ];
    await setDelays(system, { decideMove: DAY });
    const cases = await Promise.all(
      states.map(async ([state, code, ends]) => {
        const { person, resident, caseId } = await moving(system);
        await atState(resident, caseId, 'ACCEPTED');
        const record = { name: person.name, evidence: {}, registration: registered(state) };
        await hold(system, CHIFENG, person, record);
        return { person, resident, caseId, code, ends };
      }),
    );
    await jumpTo(system, '2026-11-24T10:00:00');
    for (const { person, resident, caseId, code } of cases) {
      await atState(resident, caseId, 'ORIGIN_REFUSED');
      const notice = `/resident/v1/cases/${caseId}/decision-notice/print`;
      const page = await rawCall(system, person.idNumber, notice);
      expect(page.text).toContain(code);
      expect(page.text).toContain('行政复议');
    }
    for (const { person } of cases.slice(0, 1))
      await hold(system, CHIFENG, person, { name: person.name, evidence: {}, registration: registered() });
    await jumpTo(system, '2026-11-25T11:00:00');
    for (const { resident, caseId, ends } of cases) await atState(resident, caseId, ends ?? 'COMPLETED');
    expect(await violations(system)).toEqual([]);
  });
});

/** The permit that is printed for the resident, that anybody can check, and that a bureau reads is the one delivered. */
async function countsFor({ person, resident, caseId }: Moving, delivered: string): Promise<void> {
  const shown = (await myCase(resident, caseId)).documents.filter(({ kind }) => kind === 'move-permit');
  expect(shown).toHaveLength(1);
  const print = `/resident/v1/cases/${caseId}/documents/${shown[0]?.id}/print`;
  const { text } = await rawCall(system, person.idNumber, print);
  expect(text).toContain(delivered);
  const [, code = ''] = /Verification code: <strong>(.+?)<\/strong>/u.exec(text) ?? [];
  expect(await isValidCode(system.db, code)).toBe(true);
  const read = await say(system, CHIFENG, { operationId: 'getMoveMessages', caseId, body: {} });
  const named = /"name":"zqzbh","value":"(.+?)"/gu;
  const numbers = [...JSON.stringify(read.body).matchAll(named)].map(([, number]) => number);
  expect(new Set(numbers)).toEqual(new Set([delivered]));
}

describe('papers and their last day', () => {
  it('HUKOU-12 lets a permit be used on day 40 and issues a new one on day 41', async () => {
    await jumpTo(system, '2026-11-23T09:00:00');
    await setDelays(system, { cancelRegistration: 40 * DAY });
    const inTime = await moving(system);
    await stepId(inTime.caseId, 'cancel');
    await setDelays(system, { cancelRegistration: 43 * DAY });
    const late = await moving(system);
    await stepId(late.caseId, 'cancel');
    const [first] = (await factsOf(system, late.caseId))['permits'] as { number: string }[];
    expect(first).toMatchObject({ validUntil: '2027-01-02' });
    await setDelays(system, { decideMove: DAY });
    await jumpTo(system, '2027-01-02T10:00:00');
    await atState(inTime.resident, inTime.caseId, 'COMPLETED');
    expect(statesOf(await caseFile(admin, late.caseId))).not.toContain('PERMIT_EXPIRED');
    await jumpTo(system, '2027-01-03T00:30:00');
    const expired = await atState(late.resident, late.caseId, 'PERMIT_EXPIRED');
    expect(expired.endedAt).toBeUndefined();
    const certificate = {
      stepId: await stepId(late.caseId, 'cancel'),
      messageId: 'too-late-0001',
      cancelledOn: '2027-01-03',
      household: { remaining: 0, heads: 0, status: 'CANCELLED' },
      certificates: [certificateFor(late.person, first?.number ?? '')],
    };
    expect(
      await say(system, CHIFENG, {
        operationId: 'sendMoveCertificate',
        caseId: late.caseId,
        body: certificate,
      }),
    ).toMatchObject({
      status: 422,
      body: { code: 'REFUSED_BY_RULE', findings: [{ code: 'HUKOU_PERMIT_EXPIRED' }] },
    });
    await jumpTo(system, '2027-01-04T10:00:00');
    await atState(late.resident, late.caseId, 'PERMIT_DELIVERED');
    const facts = await factsOf(system, late.caseId);
    expect(facts['permitNumbers']).toHaveLength(2);
    expect(facts['permits']).not.toMatchObject([{ number: first?.number }]);
    await jumpTo(system, '2027-01-05T10:00:00');
    await atState(late.resident, late.caseId, 'COMPLETED');
    expect(await violations(system)).toEqual([]);
  });

  it('takes a certificate that comes after the last day for what it says, until a new permit is there', async () => {
    await jumpTo(system, '2026-11-23T09:00:00');
    await setDelays(system, { cancelRegistration: FOREVER });
    const cases = [await moving(system), await moving(system)];
    for (const { caseId } of cases) await stepId(caseId, 'cancel');
    const permits = await Promise.all(
      cases.map(async ({ caseId }) => (await factsOf(system, caseId))['permits'] as { number: string }[]),
    );
    await setDelays(system, { decideMove: DAY, receiveMovePermit: FOREVER });
    await jumpTo(system, '2027-01-03T00:30:00');
    for (const { resident, caseId } of cases) await atState(resident, caseId, 'PERMIT_EXPIRED');
    const inTime = async (index: 0 | 1) => {
      const { person, caseId } = cases[index] as (typeof cases)[number];
      const number = permits[index]?.[0]?.number ?? '';
      const body = {
        stepId: await stepId(caseId, 'cancel'),
        messageId: `late-in-time-${index}`,
        cancelledOn: '2027-01-02',
        household: { remaining: 0, heads: 0, status: 'CANCELLED' },
        certificates: [
          { ...certificateFor(person, number), number: `蒙6000001${index}`, issuedOn: '2027-01-02' },
        ],
      };
      const taken = await say(system, CHIFENG, { operationId: 'sendMoveCertificate', caseId, body });
      expect(taken.status).toBe(200);
      expect((await factsOf(system, caseId))['permits']).toEqual(permits[index]);
    };
    await inTime(0);
    await jumpTo(system, '2027-01-04T10:00:00');
    await atState(cases[1]?.resident as Api, cases[1]?.caseId ?? '', 'PERMIT_ISSUED');
    await inTime(1);
    for (const [index, { resident, caseId }] of cases.entries()) {
      await atState(resident, caseId, 'COMPLETED');
      const file = await caseFile(admin, caseId);
      expect(statesOf(file)).toContain('ORIGIN_CANCELLED');
      const calledOff = file.steps.filter(({ status }) => status === 'CANCELLED').map(({ step }) => step);
      expect(calledOff).toContain(['reissue', 'deliver'][index]);
      await countsFor(cases[index] as (typeof cases)[number], permits[index]?.[0]?.number ?? '');
    }
    const file = await caseFile(admin, cases[1]?.caseId ?? '');
    expect(file.documents.filter(({ kind }) => kind === 'move-permit').map(({ late }) => late)).toEqual([
      false,
      true,
    ]);
    expect(await violations(system)).toEqual([]);
  });

  it('HUKOU-13 counts 30 days for a paper certificate that says nothing, and leaves its lapse to people', async () => {
    await jumpTo(system, '2026-11-23T09:00:00');
    await setDelays(system, { registerMove: 31 * DAY });
    await using _paper = await withFault(system, { kind: 'paper-only', agency: CHIFENG, times: 1 });
    const { person, resident, caseId } = await moving(system);
    await atState(resident, caseId, 'PERMIT_DELIVERED');
    const [permit] = (await factsOf(system, caseId))['permits'] as { number: string }[];
    const body = {
      stepId: await stepId(caseId, 'paper'),
      messageId: 'paper-00001',
      cancelledOn: '2026-11-23',
      household: { remaining: 0, heads: 0, status: 'CANCELLED' },
      certificates: [{ ...certificateFor(person, permit?.number ?? ''), form: 'PAPER' }],
    };
    const taken = await say(system, TONGLIAO, { operationId: 'sendMoveCertificate', caseId, body });
    expect(taken.status).toBe(200);
    expect((await factsOf(system, caseId))['certificates']).toMatchObject([{ validUntil: '2026-12-23' }]);
    await stepId(caseId, 'register-paper');
    await jumpTo(system, '2026-12-24T00:30:00');
    const lapsed = await until(
      () => caseFile(admin, caseId),
      ({ tasks }) => tasks.some(({ reason }) => reason === 'CERTIFICATE_LAPSED'),
      'the lapse',
    );
    expect(lapsed.state).toBe('ORIGIN_CANCELLED');
    await jumpTo(system, '2026-12-25T10:00:00');
    await atState(resident, caseId, 'COMPLETED');
    expect(await violations(system)).toEqual([]);
  });
});
