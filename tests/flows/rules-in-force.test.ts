import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Database } from '../../src/platform/database.ts';
import { hashOfTexts, textsOnDisk } from '../../src/platform/rule-texts.ts';
import { recordVersions } from '../../src/rules/versions.ts';
import { freshDatabase } from '../_support/database.ts';
import { until } from '../_support/flow.ts';

const SCRIPT = new URL('../_support/print-rules.ts', import.meta.url).pathname;

let db: Database;
let dir: string;
let env: Record<string, string>;
beforeAll(async () => {
  db = await freshDatabase({ migrated: false });
  dir = await mkdtemp(join(tmpdir(), 'rules-'));
  await writeFile(join(dir, 'members.yaml'), 'members: []\n');
  env = {
    PATH: '/usr/bin:/bin',
    DATABASE_URL: db.url,
    SINGLE_GATEWAY: 'true',
    SANDBOX: 'off',
    PUBLIC_URL: 'https://gateway.example',
    OIDC_ISSUER: 'https://issuer.example',
    DATA_KEY: randomBytes(32).toString('base64'),
    DATA_DIR: dir,
    MEMBERS_FILE: join(dir, 'members.yaml'),
    NODE_ID: 't1',
    LOG_LEVEL: 'fatal',
  };
});
afterAll(async () => {
  await rm(dir, { recursive: true, force: true });
  await db[Symbol.asyncDispose]();
});

interface Printed {
  rulesHash: string;
  benefitPlaceMonths: number;
  days: number;
  outcome: string;
}

/** A process of the gateway that says at each question by which rules it goes. */
async function start(): Promise<AsyncDisposable & { ask: () => Promise<Printed> }> {
  const child = spawn(process.execPath, [SCRIPT], { env, stdio: ['pipe', 'pipe', 'inherit'] });
  const lines = createInterface(child.stdout)[Symbol.asyncIterator]();
  const ask = async (): Promise<Printed> => {
    child.stdin.write('\n');
    return JSON.parse(String((await lines.next()).value)) as Printed;
  };
  return {
    ask,
    async [Symbol.asyncDispose]() {
      child.stdin.end();
      await once(child, 'exit');
    },
  };
}

const release = (subject: string, hash: string) =>
  db.query(`insert into rule_release (subject, hash, effective_from) values ($1, $2, '2020-01-01')`, [
    subject,
    hash,
  ]);

async function propose(months: number): Promise<string> {
  const texts = textsOnDisk('pension');
  const rules = texts['rules.yaml']?.replace('{ value: 120, ', `{ value: ${months}, `) ?? '';
  const other = { ...texts, 'rules.yaml': rules };
  const hash = hashOfTexts(Object.values(other));
  await recordVersions(db, [{ subject: 'pension', hash, texts: other }], { sandbox: false });
  return hash;
}

it(
  'goes by what was released, in every process that runs, and by nothing before that',
  { timeout: 60_000 },
  async () => {
    await using one = await start();
    await using other = await start();
    const both = () => Promise.all([one.ask(), other.ask()]);
    for (const first of await both())
      expect(first).toMatchObject({ benefitPlaceMonths: 120, days: 0, outcome: 'RULES_NOT_RELEASED' });
    const hash = await propose(96);
    await release('pension', hash);
    const [calendar] = await db.query<{ hash: string }>(
      `select v.hash from rule_version v where v.subject = 'calendar'`,
    );
    await release('calendar', calendar?.hash ?? '');
    const changed = await until(
      both,
      (told) => told.every(({ days, rulesHash }) => days === 1 && rulesHash === hash),
      'the new rules',
    );
    for (const { outcome, ...second } of changed) {
      expect(second).toMatchObject({ benefitPlaceMonths: 96 });
      expect(outcome).not.toBe('RULES_NOT_RELEASED');
    }
    await release('pension', await propose(84));
    await until(both, (told) => told.every((now) => now.benefitPlaceMonths === 84), 'the next version');
    await using third = await start();
    expect((await third.ask()).benefitPlaceMonths).toBe(84);
  },
);
