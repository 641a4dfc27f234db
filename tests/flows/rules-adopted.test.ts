import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Api } from '../../src/cli/api.ts';
import type { components } from '../../src/contracts/admin.ts';
import { hashOfTexts, textsOnDisk } from '../../src/platform/rule-texts.ts';
import { recordVersions } from '../../src/rules/versions.ts';
import { apply, atRest, caseFile, refusal, setDelays, until } from '../_support/flow.ts';
import { startSystemProcess, type SystemProcess } from '../_support/system-process.ts';
import { DAY } from '../_support/system.ts';

type Schemas = components['schemas'];

const ROUND = { destinationRegion: '150502', hukouRegion: '150502' };

let system: SystemProcess;
let one: Api;
let two: Api;
beforeAll(async () => {
  system = await startSystemProcess({ LOG_LEVEL: 'warn' });
  await setDelays(system, { default: 4 * DAY });
  one = await system.as('operations-1');
  two = await system.as('operations-2');
});
afterAll(() => system[Symbol.asyncDispose]());

/** Keeps other limits as a version that nobody has released. */
async function propose(): Promise<string> {
  const texts = textsOnDisk('pension');
  const shorter = (rule: string, days: number) => (text: string) =>
    text.replace(new RegExp(`(${rule}:\\n    - \\{ value: )\\d+`, 'u'), `$1${days}`);
  const rules = [
    shorter('destinationReview', 11),
    shorter('originSheetAndFunds', 9),
    shorter('registrationChange', 7),
  ].reduce((text, change) => change(text), texts['rules.yaml'] ?? '');
  const other = { ...texts, 'rules.yaml': rules };
  const hash = hashOfTexts(Object.values(other));
  await recordVersions(system.db, [{ subject: 'pension', hash, texts: other }], { sandbox: false });
  return hash.replace('sha256:', '');
}

async function open(account: string, places: Record<string, string>): Promise<string> {
  const { caseId } = await apply(await system.as(account), 'transfer', { ...ROUND, ...places });
  return caseId;
}

async function approved(asked: Promise<Schemas['Approval']>): Promise<void> {
  const { approvalId } = await asked;
  const decision = { decision: 'approve', reason: 'compared' };
  await two.send('POST', `/admin/v1/approvals/${approvalId}/decision`, decision);
}

const limitsOf = async (caseId: string): Promise<[string, bigint, string][]> => {
  const rows = await system.db.query<{ rule: string; days: bigint; due: string }>(
    'select d.rule, d.working_days as days, d.due from case_deadline d where d.case_id = $1 order by d.id',
    [caseId],
  );
  return rows.map(({ rule, days, due }) => [rule, BigInt(days), due]);
};

const daysOf = async (caseId: string): Promise<Record<string, number>> =>
  Object.fromEntries((await limitsOf(caseId)).map(([rule, days]) => [rule, Number(days)]));

it(
  'an open case goes by its own version to the end; adopting another does what the preview showed',
  { timeout: 90_000 },
  async () => {
    const adopts = await open('resident-with-funds', { originRegion: '210102' });
    const stays = await open('resident-same-pool', { originRegion: '150402', hukouRegion: '150402' });
    await Promise.all([adopts, stays].map((id) => atRest(one, id)));
    const old = (await caseFile(one, adopts)).rulesHash.replace('sha256:', '');

    const version = await propose();
    const path = `/admin/v1/rule-versions/pension/${version}`;
    const wish = { from: old, caseIds: [adopts] };
    expect((await refusal(one.send('POST', `${path}/adoption-preview`, wish))).code).toBe(
      'ACTION_NOT_ALLOWED',
    );
    const body = { effectiveFrom: '2026-03-02', reason: 'the new decision' };
    await approved(one.send('POST', `${path}/release`, body));
    await until(
      () => one.get<{ version: Schemas['RuleVersion'] }>(path),
      ({ version: found }) => found.inUse,
      'the version in use',
    );
    const begins = await open('resident-arrears', { originRegion: '210106' });
    await atRest(one, begins);
    expect(await daysOf(begins)).toEqual({ destinationReview: 11 });
    expect(await daysOf(adopts)).toEqual({ destinationReview: 15 });

    const preview = await one.send<Schemas['AdoptionPreview']>('POST', `${path}/adoption-preview`, wish);
    expect(preview).toMatchObject({ count: 1, left: [], isMore: false });
    expect(preview.deadlines).toMatchObject([
      { caseId: adopts, rule: 'destinationReview', before: { workingDays: 15 }, after: { workingDays: 11 } },
    ]);
    expect(await daysOf(adopts)).toEqual({ destinationReview: 15 });
    const adopt = (seen: string) =>
      one.send<Schemas['Approval']>('POST', `${path}/adoption`, { ...wish, seen, reason: 'by the law' });
    expect((await refusal(adopt('0'.repeat(64)))).code).toBe('VERSION_CHANGED');
    await approved(adopt(preview.seen));
    const after = preview.deadlines.map(({ rule, after: { workingDays, due } }) => [
      rule,
      BigInt(workingDays),
      due,
    ]);
    expect(await limitsOf(adopts)).toEqual(after);
    expect((await caseFile(one, adopts)).rulesHash).toBe(`sha256:${version}`);

    await one.send('PUT', '/admin/v1/business-clock', { rate: 2 * DAY });
    await until(
      () => Promise.all([daysOf(adopts), daysOf(stays)]),
      ([adopted, stayed]) => 'originSheetAndFunds' in adopted && Object.keys(stayed).length > 0,
      'the next steps',
    );
    expect(await daysOf(adopts)).toMatchObject({ destinationReview: 11, originSheetAndFunds: 9 });
    const ended = await until(
      () => caseFile(one, stays),
      ({ endedAs }) => endedAs !== undefined,
      'the end of the case that stayed',
    );
    expect(ended.rulesHash).toBe(`sha256:${old}`);
    const stayed = (await limitsOf(stays)).filter(([rule]) => rule === 'registrationChange');
    expect(stayed.map(([, days]) => Number(days))).toEqual([10, 10]);
  },
);
