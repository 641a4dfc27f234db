import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerAsked, apply, atEnd, refusal, withFault } from '../_support/flow.ts';
import { startSystemProcess, type SystemProcess } from '../_support/system-process.ts';
import { DAY } from '../_support/system.ts';

const HUKOU = { destinationRegion: '150502', hukouRegion: '150502' };

let system: SystemProcess;
let numbers: string[];
let names: string[];
beforeAll(async () => {
  const sample = await readFile(new URL('../../src/sandbox/people/people.csv', import.meta.url), 'utf8');
  const rows = sample
    .split('\n')
    .slice(1, -1)
    .map((line) => line.split(','));
  numbers = [...new Set(rows.map(([number = '']) => number))];
  names = [...new Set(rows.map(([, name = '']) => name))];
  system = await startSystemProcess({ LOG_LEVEL: 'trace' });
  await (await system.as('operations-1')).send('PUT', '/admin/v1/business-clock', { rate: 2 * DAY });
  await liveThroughEverything();
}, 90_000);
afterAll(() => system[Symbol.asyncDispose]());

/** Good and bad ends, every kind of answer, and numbers where no number belongs. */
async function liveThroughEverything(): Promise<void> {
  const resident = await system.as('resident-with-funds');
  const number = numbers[0] ?? '';
  await refusal(resident.get(`/resident/v1/cases/${number}?name=${encodeURIComponent(names[0] ?? '')}`));
  await refusal(resident.get(`/resident/v1/${number}`));
  await refusal(apply(resident, 'transfer', { ...HUKOU, originRegion: '210102', [number]: names[0] ?? '' }));
  const retired = await system.as('resident-receiving');
  await refusal(apply(retired, 'transfer', { ...HUKOU, originRegion: '150428' }));
  {
    await using _twice = await withFault(system, {
      kind: 'other-amount',
      operation: 'requestFundTransfer',
      times: 1,
    });
    await using _slow = await withFault(system, {
      kind: 'lose-answer',
      operation: 'receiveContactLetter',
      times: 1,
    });
    const { caseId } = await apply(resident, 'transfer', { ...HUKOU, originRegion: '210102' });
    await atEnd(resident, caseId);
  }
  await using _invalid = await withFault(system, {
    kind: 'invalid-answer',
    operation: 'endRelation',
    times: 1,
  });
  const debtor = await system.as('resident-arrears');
  const { caseId } = await apply(debtor, 'transfer', {
    ...HUKOU,
    originRegion: '210104',
    agent: { name: names[1] ?? '', phone: '13800001234', relation: '配偶' },
  });
  await answerAsked(debtor, caseId, { choice: 'PAY_ARREARS', understood: true });
  const clerk = await system.as('clerk-tongliao-social-insurance-1');
  const gossip = { reason: `核对${names[2] ?? ''} ${number}` };
  await clerk.send('POST', `/admin/v1/cases/${caseId}/reveal`, gossip);
  const act = { act: 'remind', side: 'destination', ...gossip };
  await refusal(clerk.send('POST', `/admin/v1/cases/${caseId}/acts`, act, { 'if-match': '"1"' }));
  const { items } = await (
    await system.as('security-1')
  ).get<{ items: { accountId: string }[] }>('/admin/v1/accounts');
  const assignment = {
    accountId: items[0]?.accountId ?? '',
    role: 'clerk',
    scope: 'member:chifeng-social-insurance',
  };
  const proposed = await (
    await system.as('security-1')
  ).send<{ approvalId: string }>('POST', '/admin/v1/assignments', { ...assignment, ...gossip });
  const decision = { decision: 'decline', ...gossip };
  await (
    await system.as('security-2')
  ).send('POST', `/admin/v1/approvals/${proposed.approvalId}/decision`, decision);
}

/** Where one of the texts stands, told by table or line, never by the text itself. */
const places = (parts: ReadonlyMap<string, string>, texts: readonly string[]): string[] =>
  [...parts].flatMap(([place, text]) => (texts.some((one) => text.includes(one)) ? [place] : []));

async function dump(): Promise<Map<string, string>> {
  const tables = await system.db.query<{ schema: string; name: string }>(
    `select t.table_schema as schema, t.table_name as name from information_schema.tables t
     where t.table_type = 'BASE TABLE' and t.table_schema not in ('pg_catalog', 'information_schema')`,
  );
  const parts = new Map<string, string>();
  for (const { schema, name } of tables) {
    const rows = await system.db.transaction(async (tx) => {
      await tx.query(`set local bytea_output = 'escape'`);
      return tx.query<{ row: string }>(`select t::text as row from "${schema}"."${name}" t`);
    });
    parts.set(`${schema}.${name}`, rows.map(({ row }) => row).join('\n'));
  }
  return parts;
}

/** As PostgreSQL writes bytes: a text kept as bytea would stand in a dump like this. */
const escaped = (text: string): string =>
  [...Buffer.from(text)].map((byte) => `\\\\${byte.toString(8).padStart(3, '0')}`).join('');

describe('personal data outside the sealed values', () => {
  it('stands nowhere in the gateway’s database, job tables included', async () => {
    const tables = await dump();
    expect(tables.size).toBeGreaterThan(25);
    expect([...tables.keys()].some((name) => name.startsWith('bullmq.'))).toBe(true);
    expect(tables.get('public.case_file')?.length).toBeGreaterThan(100);
    expect(places(tables, numbers)).toEqual([]);
    expect(places(tables, names)).toEqual([]);
    expect(places(tables, names.map(escaped))).toEqual([]);
    expect(places(tables, ['13800001234', '04768888888'])).toEqual([]);
  });

  it('stands in no line of the log, written at its most talkative', () => {
    const lines = new Map(
      system
        .output()
        .split('\n')
        .map((line, index) => [`line ${index + 1}`, line]),
    );
    expect(lines.size).toBeGreaterThan(50);
    expect(places(lines, numbers)).toEqual([]);
    expect(places(lines, names)).toEqual([]);
    expect(
      places(
        lines,
        names.map((name) => encodeURIComponent(name)),
      ),
    ).toEqual([]);
  });

  it('stands in no metric', async () => {
    const metrics = new Map([['/metrics', await (await fetch(`${system.url}/metrics`)).text()]]);
    expect(metrics.get('/metrics')).toContain('# HELP');
    expect(places(metrics, [...numbers, ...names])).toEqual([]);
  });

  it('is there where it belongs: a search for it would find it', async () => {
    const [row] = await system.world.query<{ row: string }>('select t::text as row from person t limit 1');
    expect(places(new Map([['world', row?.row ?? '']]), numbers)).toEqual(['world']);
    expect(places(new Map([['world', row?.row ?? '']]), names)).toEqual(['world']);
  });
});
