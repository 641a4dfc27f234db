import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Database } from '../../src/platform/database.ts';
import { hashOfTexts, textsOnDisk } from '../../src/platform/rule-texts.ts';
import { recordVersions } from '../../src/rules/versions.ts';
import { freshDatabase } from '../_support/database.ts';

const SCRIPT = new URL('../_support/print-rules.ts', import.meta.url).pathname;
const run = promisify(execFile);

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

async function start(): Promise<Printed> {
  const { stdout } = await run(process.execPath, [SCRIPT], { env });
  return JSON.parse(stdout) as Printed;
}

const release = (subject: string, hash: string) =>
  db.query(`insert into rule_release (subject, hash, effective_from) values ($1, $2, '2020-01-01')`, [
    subject,
    hash,
  ]);

it(
  'goes by what was released, whatever lies on disk, and by nothing before that',
  { timeout: 60_000 },
  async () => {
    const first = await start();
    expect(first).toMatchObject({ benefitPlaceMonths: 120, days: 0, outcome: 'RULES_NOT_RELEASED' });
    const texts = textsOnDisk('pension');
    const rules = texts['rules.yaml']?.replace('{ value: 120, ', '{ value: 96, ') ?? '';
    const other = { ...texts, 'rules.yaml': rules };
    const hash = hashOfTexts(Object.values(other));
    await recordVersions(db, [{ subject: 'pension', hash, texts: other }], { sandbox: false });
    await release('pension', hash);
    const [calendar] = await db.query<{ hash: string }>(
      `select v.hash from rule_version v where v.subject = 'calendar'`,
    );
    await release('calendar', calendar?.hash ?? '');
    const second = await start();
    expect(second).toMatchObject({ rulesHash: hash, benefitPlaceMonths: 96, days: 1 });
    expect(second.outcome).not.toBe('RULES_NOT_RELEASED');
  },
);
