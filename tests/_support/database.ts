import { randomBytes } from 'node:crypto';
import { inject } from 'vitest';
import { Refusal } from '../../src/core/errors.ts';
import { openDatabase, type Database } from '../../src/platform/database.ts';
import { createLog, type Log } from '../../src/platform/log.ts';
import { prepareBusinessClock } from '../../src/platform/business-time.ts';
import { migrate } from '../../src/platform/migrate.ts';

const MIGRATIONS = new URL('../../src/platform/migrations/', import.meta.url);

export const quietLog: Log = createLog({ logLevel: 'fatal' });

/** Connects to the run's server outside any test database. */
export const openAdminDatabase = (): Database =>
  openDatabase(inject('postgresUrl'), { log: quietLog, max: 1 });

/** On a busy machine the server may take longer to let somebody in than the product waits for it. */
async function untilReachable(db: Database): Promise<void> {
  for (;;) {
    try {
      await db.query('select 1');
      return;
    } catch (error) {
      if (!(error instanceof Refusal) || error.code !== 'STORE_UNAVAILABLE') throw error;
    }
  }
}

async function waitForNoConnections(admin: Database, name: string): Promise<void> {
  const until = Date.now() + 3_000;
  for (;;) {
    const open = await admin.query<{ application_name: string; query: string }>(
      'select a.application_name, a.query from pg_stat_activity a where a.datname = $1',
      [name],
    );
    if (open.length === 0) return;
    if (Date.now() > until) throw new Error(`Leaked connections: ${JSON.stringify(open)}`);
    await new Promise((soon) => setTimeout(soon, 20));
  }
}

async function dropDatabase(name: string): Promise<void> {
  await using admin = openAdminDatabase();
  try {
    await waitForNoConnections(admin, name);
  } finally {
    await admin.query(`drop database ${name} with (force)`);
  }
}

/**
 * A migrated database of its own, business time at 2026-03-02: open it in `beforeAll`, dispose it in `afterAll`. Disposing drops it and throws when
 * a connection to it is still open.
 */
export async function freshDatabase({ migrated = true, sandbox = true } = {}): Promise<Database> {
  const name = `test_${randomBytes(6).toString('hex')}`;
  await using admin = openAdminDatabase();
  await untilReachable(admin);
  await admin.query(`create database ${name}`);
  const url = new URL(inject('postgresUrl'));
  url.pathname = `/${name}`;
  const db = openDatabase(url.href, { log: quietLog });
  await untilReachable(db);
  if (migrated) {
    await migrate(db, MIGRATIONS);
    await prepareBusinessClock(db, { sandbox });
  }
  return {
    ...db,
    async [Symbol.asyncDispose]() {
      await db[Symbol.asyncDispose]();
      await dropDatabase(name);
    },
  };
}
