import type { Database } from '../../src/platform/database.ts';
import { openAdminDatabase } from './database.ts';

const nameOf = (db: Database): string => new URL(db.url).pathname.slice(1);

/** Makes a database refuse and drop every connection, as if its server were gone. */
export async function cutOff(db: Database): Promise<void> {
  await using admin = openAdminDatabase();
  await admin.query(`alter database ${nameOf(db)} with allow_connections false`);
  await admin.query('select pg_terminate_backend(a.pid) from pg_stat_activity a where a.datname = $1', [
    nameOf(db),
  ]);
}

/** Lets it answer again. */
export async function restore(db: Database): Promise<void> {
  await using admin = openAdminDatabase();
  await admin.query(`alter database ${nameOf(db)} with allow_connections true`);
}
