import type { Sweep } from '../workers/worker-parts.ts';
import type { Context } from './context.ts';
import { forgetOldLooks } from './exchange/access-log.ts';
import { forgetOldReads } from './gateway/read-log.ts';
import type { Sql } from './platform/database.ts';

const FORGETTERS: Readonly<Record<string, (sql: Sql, days: number) => Promise<number>>> = {
  'log/looks': forgetOldLooks,
  'log/reads': forgetOldReads,
};

/** What the retention of logs takes away besides bodies and proofs. The chained entries stay: they hold ids only. */
export const logSweeps = ({ db, config }: Pick<Context, 'db' | 'config'>): Sweep[] =>
  Object.entries(FORGETTERS).map(([name, forget]) => ({
    name,
    everySeconds: 3_600,
    async run() {
      // In small steps, so that nobody waits behind a large deletion.
      while ((await forget(db, config.logRetentionDays)) > 0);
    },
  }));
