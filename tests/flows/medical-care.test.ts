import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Api } from '../../src/cli/api.ts';
import { answerAsked, atEnd, atState, refusal, withFault } from '../_support/flow.ts';
import { applyFor, estimate, preCheck } from '../_support/medical-flow.ts';
import { loadMedicalPeople, MOVED } from '../_support/medical-people.ts';
import { DAY, startTestSystem, type TestSystem } from '../_support/system.ts';

const BETWEEN = { insuredRegion: '150502', careRegion: '150402' };
const AWAY = { insuredRegion: '150502', careRegion: '310100' };

let system: TestSystem;
let person: Api;
beforeAll(async () => {
  system = await startTestSystem();
  await system.setRate(2 * DAY);
  const [number] = await loadMedicalPeople(system, [MOVED]);
  person = await system.as(number ?? '');
});
afterAll(() => system[Symbol.asyncDispose]());

describe('between the two cities', () => {
  it('there is nothing to file, and that is said before any form', async () => {
    const found = await preCheck(person, 'care-filing', BETWEEN);
    expect(found).toMatchObject({
      decision: 'NOT_NEEDED',
      allowed: false,
      table: null,
      found: [],
      care: { filingRequired: false, directSettlement: true, deductibleRaised: false, ratioReduced: false },
    });
    expect(found.summaryZh).toContain('无需备案');
  });

  it('nobody can be made to file', async () => {
    const refused = await refusal(
      applyFor(person, 'care-filing', { ...BETWEEN, category: 'OTHER_TEMPORARY' }),
    );
    expect(refused).toMatchObject({ code: 'REFUSED_BY_RULE', decisionCode: 'FILING_NOT_NEEDED' });
  });
});

describe('for another province', () => {
  it('an emergency counts as filed', async () => {
    const found = await preCheck(person, 'care-filing', { ...AWAY, category: 'EMERGENCY' });
    expect(found).toMatchObject({
      decision: 'NOT_NEEDED',
      care: { deemedFiled: true, reductionPointsMax: 10 },
    });
  });

  it('each kind says what it needs, how long it holds and what it costs', async () => {
    const referral = await preCheck(person, 'care-filing', { ...AWAY, category: 'REFERRAL' });
    expect(referral).toMatchObject({
      decision: 'ACCEPT',
      care: { group: 'TEMPORARY', validityMonthsMin: 6, reductionPointsMax: 10 },
    });
    expect(referral.care?.materials).toContain('REFERRAL_PROOF');
    const told = await estimate(person, 'care-filing', {
      ...AWAY,
      category: 'OTHER_TEMPORARY',
      inScope: '20000.00',
      deductible: '800.00',
      ratioPct: '85',
    });
    expect(told.lines.map(({ amount }) => amount)).toEqual(['16320.00', '12480.00']);
    const late = await preCheck(person, 'care-filing', {
      ...AWAY,
      category: 'OTHER_TEMPORARY',
      paidInFull: true,
    });
    expect(late.care?.route).toBe('MANUAL_REIMBURSEMENT');
  });

  it('is refused without its proof', async () => {
    const refused = await refusal(applyFor(person, 'care-filing', { ...AWAY, category: 'REFERRAL' }));
    expect(refused).toMatchObject({ decisionCode: 'MATERIALS_MISSING' });
  });

  it('takes effect at once on a commitment; then no second one is needed, and it can be ended', async () => {
    const filing = { ...AWAY, category: 'LONG_TERM_RESIDENT', commitment: true };
    const { caseId } = await applyFor(person, 'care-filing', filing);
    const ended = await atEnd(person, caseId);
    expect(ended).toMatchObject({ state: 'EFFECTIVE', endedAs: 'completed' });
    expect(ended.documents.find(({ kind }) => kind === 'filing')?.authenticity).toBe('signed');
    const twin = await preCheck(person, 'care-filing', { ...AWAY, category: 'LONG_TERM_RESIDENT' });
    expect(twin).toMatchObject({ decision: 'REFUSE', code: 'FILING_EXISTS' });
    const change = await applyFor(person, 'care-filing-change', { ...AWAY, change: 'CANCEL' });
    expect(await atEnd(person, change.caseId)).toMatchObject({ state: 'CANCELLED' });
    expect(await preCheck(person, 'care-filing', AWAY)).toMatchObject({ decision: 'ACCEPT' });
    expect(await preCheck(person, 'care-filing-change', AWAY)).toMatchObject({ code: 'FILING_NONE' });
  });

  it('made before discharge counts from the admission; what is missing is asked for', async () => {
    await using _wanted = await withFault(system, {
      kind: 'want-materials',
      agency: 'tongliao-medical-insurance',
      times: 1,
    });
    const admitted = { admittedOn: '2026-02-27', beginsOn: '2026-02-27' };
    const proof = { kind: 'REFERRAL_PROOF', number: 'ZZ-1' };
    const filing = { ...AWAY, category: 'REFERRAL', materials: [proof], ...admitted };
    const early = await refusal(applyFor(person, 'care-filing', { ...filing, beginsOn: '2026-02-26' }));
    expect(early).toMatchObject({ decisionCode: 'FILING_BEGINS_TOO_EARLY' });
    const { caseId } = await applyFor(person, 'care-filing', filing);
    await atState(person, caseId, 'NEEDS_MATERIALS');
    await answerAsked(person, caseId, { materials: [{ kind: 'CREDENTIAL', number: 'PZ-1' }] });
    expect(await atEnd(person, caseId)).toMatchObject({ state: 'EFFECTIVE' });
    expect(await preCheck(person, 'care-filing', { ...AWAY, category: 'REFERRAL' })).toMatchObject({
      code: 'FILING_EXISTS',
    });
  });
});
