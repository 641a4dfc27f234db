import { openDatabase } from '../../src/platform/database.ts';
import { createLog } from '../../src/platform/log.ts';
import { createMetrics } from '../../src/platform/metrics.ts';
import { relayBatch } from '../../src/platform/outbox.ts';
import { openQueue } from '../../src/platform/queue.ts';

/** A relay process that is killed after it queued a batch and before it marked it. */
const url = process.argv[2] ?? '';
const log = createLog({ logLevel: 'fatal' });
const db = openDatabase(url, { log });
const queue = await openQueue({ kind: 'postgres', url, log });
const addAndDie = {
  async addBulk(...given: Parameters<typeof queue.addBulk>): Promise<void> {
    await queue.addBulk(...given);
    process.kill(process.pid, 'SIGKILL');
    await Promise.withResolvers().promise;
  },
};
await relayBatch({ db, queue: addAndDie, log, metrics: createMetrics({ withProcess: false }) });
