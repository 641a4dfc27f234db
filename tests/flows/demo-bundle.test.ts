import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { auditStore } from '../../src/cli/audit.ts';
import { DESK_MEMBERS, openDesks } from '../../src/demo/bundle/desks.ts';
import { moveFamily, type FamilyMove, type Matter } from '../../src/demo/bundle/move-family.ts';
import { endedAsTold, statementOfMove } from '../../src/demo/bundle/statement.ts';
import { takeDown, writeInboxMembers } from '../../src/demo/bundle/world.ts';
import { DAY, startTestSystem, type TestSystem } from '../_support/system.ts';

const run = promisify(execFile);

interface Told {
  system: TestSystem;
  move: FamilyMove;
  said: string[];
}

/** Business days pass in a second until disposed. */
async function flying(system: TestSystem, days: number): Promise<AsyncDisposable> {
  await system.setRate(days * DAY);
  return { [Symbol.asyncDispose]: () => system.setRate(1) };
}

async function amongSystems(): Promise<Told> {
  const system = await startTestSystem();
  const said: string[] = [];
  const move = await moveFamily({
    as: (account) => system.as(account),
    hurry: () => flying(system, 4),
    silence: (memberId) => takeDown(system.sandboxUrl, memberId),
    say: (text) => said.push(text),
  });
  return { system, move, said };
}

async function atDesks(membersFile: string): Promise<Told> {
  await writeInboxMembers(membersFile, DESK_MEMBERS);
  const system = await startTestSystem({ settings: { MEMBERS_FILE: membersFile } });
  const said: string[] = [];
  const as = (account: string) => system.as(account);
  const say = (text: string) => said.push(text);
  await using desks = await openDesks({ as, say });
  const silence = (memberId: string) => desks.close(memberId);
  const move = moveFamily({ as, hurry: () => flying(system, 1), silence, say });
  return { system, move: await Promise.race([desks.failed, move]), said };
}

let folder: string;
let systems: Told;
let desks: Told;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'twin-city-members-'));
  [systems, desks] = await Promise.all([amongSystems(), atDesks(join(folder, 'members.yaml'))]);
}, 300_000);
afterAll(async () => {
  await systems.system[Symbol.asyncDispose]();
  await desks.system[Symbol.asyncDispose]();
  await rm(folder, { recursive: true });
});

const matterOf = ({ move }: Told, name: string): Matter => {
  const found = move.matters.find(({ part }) => part.part === name);
  if (found === undefined) throw new Error(`no ${name}`);
  return found;
};
const statement = async ({ move, system }: Told): Promise<string> =>
  (await statementOfMove(move, await system.as('operations-1'))).join('\n');
const placeOf = ({ said }: Told, words: string): number => said.findIndex((text) => text.includes(words));

describe.each([
  ['agencies with systems', () => systems],
  ['eight agencies without systems', () => desks],
])('a family moves between %s', (_, told) => {
  it('ends as told: one child refused by the law, everything else done', () => {
    expect(endedAsTold(told().move)).toBe(true);
    expect(told().move.bundles.map(({ state }) => state)).toEqual(['PARTLY_COMPLETED', 'COMPLETED']);
  });

  it('accounts for the money to the fen', () => {
    for (const name of ['medical', 'housing-fund', 'resident-pension'])
      for (const { agreed, posted, pending } of matterOf(told(), name).statement?.funds ?? [])
        expect([name, posted, pending]).toEqual([name, agreed, '0.00']);
    const [account] = matterOf(told(), 'medical').statement?.funds ?? [];
    expect(account).toMatchObject({ kind: 'MEDICAL_ACCOUNT', agreed: '3780.00' });
    const [whole] = matterOf(told(), 'resident-pension').statement?.funds ?? [];
    expect(whole).toMatchObject({ kind: 'PERSONAL_ACCOUNT', agreed: '6148.29' });
  });

  it('tells each case with its states, its legal dates and who held it, the refusal and what else follows', async () => {
    const text = await statement(told());
    expect(text).toMatch(/states: 2026-\d\d-\d\d SUBMITTED → .*ORIGIN_CANCELLED → .*COMPLETED/u);
    expect(text).toMatch(/step 1: 赤峰市社会保险经办机构, .* 10 working days \(OFFICIAL\), due 2026-/u);
    expect(text).toMatch(/rule RESIDENT_SAME_YEAR, 医保办发〔2021〕43号\n +why: .*当年度/u);
    expect(text).toContain('who acts: RESIDENT; what fixes it: 请在转入地参加下一年度居民医保');
    expect(text).toMatch(/medical-insurance, PLAN: .*年底集中参保期/u);
  });

  it('goes on while one agency does not answer, and comes through', () => {
    const away = placeOf(told(), 'chifeng-housing-fund does not answer');
    const back = placeOf(told(), 'chifeng-housing-fund answers again');
    expect([away > 0, away < back, back < placeOf(told(), 'CLOSED_OK')]).toEqual([true, true, true]);
  });

  it('leaves nothing for the audit to find', async () => {
    const findings = await auditStore(told().system.db);
    expect(findings.flatMap(({ violations }) => violations)).toEqual([]);
  });
});

describe('between agencies with systems', () => {
  it('says beforehand what will happen, refusal included, and files no case for it', () => {
    expect(systems.said.filter((text) => text.startsWith('before: '))).toHaveLength(6);
    expect(placeOf(systems, 'may not, 居民医保按年缴费')).toBeGreaterThan(-1);
    expect(matterOf(systems, 'medical-2').part).toMatchObject({ person: '包晓雨', status: 'REFUSED' });
    expect(placeOf(systems, 'waits because PROVIDER_UNAVAILABLE')).toBeGreaterThan(-1);
    expect(
      matterOf(systems, 'pension')
        .lines.map(({ labelZh }) => labelZh.slice(0, 1))
        .join(''),
    ).toBe('①②③④⑤⑥');
  });
});

describe('between desks', () => {
  it('asks once what no system can say, and lets two clerks sign for money', () => {
    expect(placeOf(desks, 'asked and answered once: originDeclared')).toBeGreaterThan(-1);
    expect(placeOf(desks, '经核实属实的')).toBeGreaterThan(-1);
    for (const signed of ['chifeng-housing-fund answers payment', 'tongliao-public-security answers decide'])
      expect(desks.said.find((text) => text.startsWith(signed))).toContain('two clerks');
    const { documents = [] } = matterOf(desks, 'housing-fund').statement ?? {};
    expect(documents.filter(({ authenticity }) => authenticity === 'attested').length).toBeGreaterThan(5);
  });
});

describe('the demo as a command', () => {
  it('plays where it is told to', async () => {
    const nowhere = ['--url', 'http://127.0.0.1:9', '--sandbox', 'http://127.0.0.1:9'];
    const playing = run(process.execPath, ['src/demo/main.ts', 'bundle', ...nowhere]);
    await expect(playing).rejects.toMatchObject({
      stderr: expect.stringContaining('fetch failed') as unknown,
    });
  });
});
