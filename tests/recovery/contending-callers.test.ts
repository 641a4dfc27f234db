import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { auditInvariants } from '../../src/cases/audit.ts';
import { agencyClient } from '../_support/agency-client.ts';
import { apply, caseFile, refusal, seen, until, withFault, type CaseFile } from '../_support/flow.ts';
import { DAY, startTestSystem, type TestSystem } from '../_support/system.ts';
import { print } from './run.ts';

const ANSWERS = 50;
const ROUNDS = 5;

let system: TestSystem;
beforeAll(async () => {
  system = await startTestSystem();
  await system.setRate(2 * DAY);
});
afterAll(() => system[Symbol.asyncDispose]());

const violations = async (): Promise<string[]> =>
  (await auditInvariants(system.db)).flatMap((finding) => finding.violations);

/** A case whose payment was asked for, and whose origin says nothing of its own. */
async function caseAtPayment(): Promise<{ file: CaseFile; stepId: string }> {
  const operations = await system.as('operations-1');
  const resident = await system.as('resident-with-funds');
  const places = { originRegion: '210102', destinationRegion: '150502', hukouRegion: '150502' };
  const { caseId } = await apply(resident, 'transfer', places);
  const isWaiting = ({ steps }: CaseFile): boolean =>
    steps.some(({ step, status }) => step === 'payment' && status === 'WAITING') &&
    steps.some(({ step, status }) => step === 'sheet' && status === 'DONE');
  const file = await until(() => caseFile(operations, caseId), isWaiting, 'a payment that is waited for');
  return { file, stepId: file.steps.find(({ step }) => step === 'payment')?.id ?? '' };
}

describe('fifty answers at once, of two kinds', () => {
  it('are one applied and one for people; the money is as first said', async () => {
    await using _silent = await withFault(system, { kind: 'silent', operation: 'requestFundTransfer' });
    const { file, stepId } = await caseAtPayment();
    const agency = await agencyClient(system, 'shenyang-social-insurance');
    const notice = (cents: string, messageId: string) =>
      agency.call({
        method: 'POST',
        path: `/pension/v1/cases/${file.id}/funds-notices`,
        body: {
          stepId,
          messageId,
          funds: {
            personalAccount: `1000.${cents}`,
            pooledFund: '500.00',
            total: `1500.${cents}`,
            bankReference: `BANK-${cents}`,
            bankDate: '2026-03-09',
          },
        },
        sign: { case: file.id },
      });
    const began = performance.now();
    const answers = await Promise.all(
      Array.from({ length: ANSWERS }, (_, index) =>
        index % 2 === 0 ? notice('00', 'notice-first') : notice('01', 'notice-second'),
      ),
    );
    const ms = Math.round(performance.now() - began);

    const taken = answers.filter(({ status }) => status === 200);
    const refused = answers.filter(({ status }) => status !== 200);
    const kept = await system.db.query<{ verdict: string }>(
      'select m.verdict from case_message m where m.step_id = $1 order by 1',
      [stepId],
    );
    const money = await system.db.query<{ status: string; amount: bigint }>(
      'select e.status, e.amount from ledger_entry e where e.case_id = $1 order by e.amount',
      [file.id],
    );
    const { tasks } = await caseFile(await system.as('operations-1'), file.id);
    print('Fifty answers at once, of two kinds', {
      'got a receipt': taken.length,
      'told of the conflict': refused.length,
      'kept messages': kept.map(({ verdict }) => verdict).join(', '),
      ms,
    });
    expect(taken).toHaveLength(ANSWERS / 2);
    expect(new Set(taken.map(({ body }) => JSON.stringify(body))).size).toBe(1);
    expect(new Set(refused.map(({ status, body }) => `${status} ${body.code}`))).toEqual(
      new Set(['409 REPLY_CONFLICT']),
    );
    expect(kept).toEqual([{ verdict: 'APPLIED' }, { verdict: 'CONFLICT' }]);
    expect(tasks.filter(({ resolvedAt }) => resolvedAt === undefined).map(({ reason }) => reason)).toEqual([
      'CONFLICT',
    ]);
    const personal = taken[0]?.body.messageId === 'notice-first' ? 100_000n : 100_001n;
    expect(money).toEqual([
      { status: 'pending', amount: 50_000n },
      { status: 'pending', amount: personal },
    ]);
    expect(await violations()).toEqual([]);
  });
});

describe('two operators on the version both saw', () => {
  it('change the case once; the other is shown what it has become', async () => {
    await using _silent = await withFault(system, { kind: 'silent', operation: 'confirmPaused' });
    const resident = await system.as('resident-same-pool');
    const places = { originRegion: '150402', destinationRegion: '150502', hukouRegion: '150402' };
    const { caseId } = await apply(resident, 'transfer', places);
    const operators = await Promise.all(['operations-1', 'operations-2'].map((name) => system.as(name)));
    // No deadline comes nearer meanwhile: only the two of them change the case.
    await system.setRate(0);
    const [first] = operators;
    if (first === undefined) throw new Error('no operator');
    for (let round = 1; round <= ROUNDS;) {
      const file = await until(
        () => caseFile(first, caseId),
        ({ steps }) => steps.every(({ status }) => status !== 'PENDING' && status !== 'RUNNING'),
        'rest',
      );
      const reminded = operators.map((operator) =>
        operator.send(
          'POST',
          `/admin/v1/cases/${caseId}/acts`,
          { act: 'remind', side: 'gateway', reason: `第${round}次催办` },
          seen(file),
        ),
      );
      const settled = await Promise.allSettled(reminded);
      const losers = reminded.filter((_act, index) => settled[index]?.status === 'rejected');
      expect(losers.length).toBeGreaterThan(0);
      const told = await Promise.all(losers.map((loser) => refusal(loser)));
      for (const problem of told) {
        expect(problem).toMatchObject({ status: 412, code: 'VERSION_CHANGED', state: file.state });
        expect(problem['version']).toBeGreaterThan(file.version);
      }
      // The system itself may have moved the case in between: then both look again.
      if (losers.length === 1) round += 1;
    }
    const acts = await system.db.query(
      `select 1 from case_event e where e.case_id = $1 and e.facts ->> 'act' = 'remind'`,
      [caseId],
    );
    expect(acts).toHaveLength(ROUNDS);
    expect(await violations()).toEqual([]);
  });
});
