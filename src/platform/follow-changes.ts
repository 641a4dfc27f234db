import type { Database } from './database.ts';
import type { Log } from './log.ts';

export interface Followed {
  db: Database;
  log: Log;
  /** NOTIFY channel that says something has changed. */
  channel: string;
  /** Reads at the latest after so long, whatever was heard. */
  everyMs: number;
}

/**
 * Keeps what every process holds of the database fresh: `refresh` runs when the channel is notified, and at this pace. A
 * run that throws is logged and tried again.
 */
export async function followChanges(
  { db, log, channel, everyMs }: Followed,
  refresh: () => Promise<void>,
): Promise<AsyncDisposable> {
  const attempt = (): void => {
    refresh().catch((error: unknown) => log.warn({ err: error }, `${channel} not confirmed`));
  };
  const listening = await db.listen(channel, attempt);
  const timer = setInterval(attempt, everyMs);
  return {
    async [Symbol.asyncDispose]() {
      clearInterval(timer);
      await listening[Symbol.asyncDispose]();
    },
  };
}
