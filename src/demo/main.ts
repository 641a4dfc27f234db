import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { api, type Api } from '../cli/api.ts';
import { sandboxToken } from '../cli/sandbox-token.ts';
import { startOwnSystem } from './own-system.ts';
import { move } from './move.ts';
import { asTold, statementOf } from './statement.ts';
import { STORIES } from './stories.ts';

/**
 * Four moves end to end over HTTP in accelerated business time: against `--url` (a running sandbox) or a system of
 * its own in a temporary folder.
 */
const BUSINESS_DAYS_A_SECOND = 2;

const { values } = parseArgs({ options: { url: { type: 'string' }, sandbox: { type: 'string' } } });
const began = Date.now();
const dataDir = await mkdtemp(join(tmpdir(), 'twin-city-demo-'));
try {
  process.exitCode =
    values.url === undefined
      ? await withOwnSystem()
      : await run(values.url, values.sandbox ?? 'http://127.0.0.1:8090');
} finally {
  await rm(dataDir, { recursive: true, force: true });
}
console.log(`\n${Math.round((Date.now() - began) / 1000)} s`);

async function withOwnSystem(): Promise<number> {
  console.log('Starting a system of its own in a temporary folder …');
  await using system = await startOwnSystem(dataDir);
  return await run(system.url, system.sandboxUrl);
}

async function run(url: string, sandboxUrl: string): Promise<number> {
  const as = async (account: string): Promise<Api> => api(url, await sandboxToken(sandboxUrl, account));
  const operations = await as('operations-1');
  const setRate = (rate: number) => operations.send('PUT', '/admin/v1/business-clock', { rate });
  await setRate(BUSINESS_DAYS_A_SECOND * 86_400);
  try {
    const moves = await Promise.all(
      STORIES.map(async (story) =>
        move(story, await as(story.account), (text) => console.log(`  ${story.account}: ${text}`)),
      ),
    );
    for (const line of moves.flatMap(statementOf)) console.log(line);
    return moves.every(asTold) ? 0 : 1;
  } finally {
    await setRate(1);
  }
}
