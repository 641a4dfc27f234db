import { once } from 'node:events';
import { startEmbeddedPostgres } from '../../src/platform/embedded-postgres.ts';
import { createLog } from '../../src/platform/log.ts';

/** A process of its own that holds the embedded PostgreSQL of a folder until its standard input ends. */
const dataDir = process.argv[2] ?? '';
await using server = await startEmbeddedPostgres({ dataDir, log: createLog({ logLevel: 'fatal' }) });
process.stdout.write(`${server.url}\n`);
process.stdin.resume();
await once(process.stdin, 'end');
