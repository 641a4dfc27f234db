import { createLog } from '../../src/platform/log.ts';
import type { BackendKind } from '../../src/platform/queue-backends.ts';
import { openQueue } from '../../src/platform/queue.ts';

/** A worker process that says which job it took and never finishes it. */
const [, , kind, url = '', name = ''] = process.argv;
const queue = await openQueue({
  kind: kind as BackendKind,
  url,
  name,
  log: createLog({ logLevel: 'fatal' }),
});
await queue.work(
  (job) => {
    process.stdout.write(`${job.id}\n`);
    return Promise.withResolvers<void>().promise;
  },
  { concurrency: 1 },
);
