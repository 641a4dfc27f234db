import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { auditStore } from '../../src/cli/audit.ts';
import { moveFamily, type FamilyMove, type Matter } from '../../src/demo/bundle/move-family.ts';
import { endedAsTold, statementOfMove } from '../../src/demo/bundle/statement.ts';
import { takeDown } from '../../src/demo/bundle/world.ts';
import { DAY, startTestSystem, type TestSystem } from '../_support/system.ts';

const matterOf = ({ matters }: FamilyMove, name: string): Matter => {
  const found = matters.find(({ part }) => part.part === name);
  if (found === undefined) throw new Error(`no ${name}`);
  return found;
};

const fundsOf = (move: FamilyMove, name: string) => matterOf(move, name).statement?.funds;

/** Business time flies until disposed. */
async function flying(system: TestSystem): Promise<AsyncDisposable> {
  await system.setRate(4 * DAY);
  return { [Symbol.asyncDispose]: () => system.setRate(1) };
}

describe('a family moves between agencies with systems', () => {
  let system: TestSystem;
  let move: FamilyMove;
  let said: string[];
  beforeAll(async () => {
    system = await startTestSystem();
    said = [];
    move = await moveFamily({
      as: (account) => system.as(account),
      hurry: () => flying(system),
      silence: (memberId) => takeDown(system.sandboxUrl, memberId),
      say: (text) => said.push(text),
    });
  }, 90_000);
  afterAll(() => system[Symbol.asyncDispose]());

  it('ends as told: one child refused by the law, everything else done', () => {
    expect(endedAsTold(move)).toBe(true);
    expect(move.bundles.map(({ state }) => state)).toEqual(['PARTLY_COMPLETED', 'COMPLETED']);
    expect(matterOf(move, 'medical-2').part).toMatchObject({
      person: '包晓雨',
      refusal: { code: 'REFUSED_BY_RULE', remedy: { ruleIds: ['RESIDENT_SAME_YEAR'], whoActs: 'RESIDENT' } },
    });
  });

  it('says beforehand what will happen, and waits for the agency that is down', () => {
    expect(said.filter((text) => text.startsWith('before: '))).toHaveLength(6);
    expect(said).toContainEqual(
      expect.stringMatching(/^before: 2\. medical-2 .*may not, 居民医保按年缴费/u) as unknown,
    );
    const waits = said.findIndex((text) => text.includes('waits because PROVIDER_UNAVAILABLE'));
    const back = said.indexOf('chifeng-housing-fund answers again');
    const closed = said.findIndex((text) => text.includes('CLOSED_OK'));
    expect([waits > 0, waits < back, back < closed]).toEqual([true, true, true]);
  });

  it('accounts for the money to the fen', () => {
    expect(fundsOf(move, 'medical')).toEqual([
      { kind: 'MEDICAL_ACCOUNT', agreed: '3780.00', posted: '3780.00', pending: '0.00' },
    ]);
    const [fund] = fundsOf(move, 'housing-fund') ?? [];
    expect(fund?.kind).toBe('HOUSING_FUND');
    expect(Number(fund?.agreed)).toBeGreaterThan(105_840);
    expect(fund?.posted).toBe(fund?.agreed);
    expect(fundsOf(move, 'resident-pension')).toContainEqual(
      expect.objectContaining({ kind: 'PERSONAL_ACCOUNT', agreed: '6148.29', posted: '6148.29' }),
    );
    expect(
      matterOf(move, 'pension')
        .lines.map(({ labelZh }) => labelZh.slice(0, 1))
        .join(''),
    ).toBe('①②③④⑤⑥');
  });

  it('tells each case with its states, its legal dates and who held it, and what else follows', async () => {
    const text = (await statementOfMove(move, await system.as('operations-1'))).join('\n');
    expect(text).toMatch(/states: 2026-\d\d-\d\d SUBMITTED → .*ORIGIN_CANCELLED → .*COMPLETED/u);
    expect(text).toMatch(/step 1: 赤峰市社会保险经办机构, .* 10 working days \(OFFICIAL\), due 2026-/u);
    expect(text).toContain('who acts: RESIDENT; what fixes it: 请在转入地参加下一年度居民医保');
    expect(text).toMatch(/medical-insurance, PLAN: .*年底集中参保期/u);
  });

  it('leaves nothing for the audit to find', async () => {
    expect((await auditStore(system.db)).flatMap(({ violations }) => violations)).toEqual([]);
  });
});
