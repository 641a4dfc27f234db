import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { api, type Api } from '../cli/api.ts';
import { sandboxToken } from '../cli/sandbox-token.ts';
import { startOwnSystem } from './own-system.ts';
import { move } from './move.ts';
import { asTold, evidenceOf, statementOf } from './statement.ts';
import { STORIES } from './stories.ts';

/**
 * Four moves end to end over HTTP in accelerated business time: against `--url` (a running sandbox) or a system of
 * its own in a temporary folder. Exit 1 when a story does not end as told.
 */
const DAY = 86_400;
const BUSINESS_DAYS_A_SECOND = 2;
/** How long the agencies take, in business seconds; some of it is spent on weekends. */
const AGENCY_DELAYS = {
  default: 2 * DAY,
  receiveApplication: 4 * DAY,
  requestInformationSheet: 5 * DAY,
  bank: DAY,
};

const { values } = parseArgs({ options: { url: { type: 'string' }, sandbox: { type: 'string' } } });
const began = Date.now();
const dataDir = await mkdtemp(join(tmpdir(), 'twin-city-demo-'));
try {
  const allAsTold =
    values.url === undefined
      ? await withOwnSystem()
      : await run(values.url, values.sandbox ?? 'http://127.0.0.1:8090');
  process.exitCode = allAsTold ? 0 : 1;
} finally {
  await rm(dataDir, { recursive: true, force: true });
}
console.log(`\n${Math.round((Date.now() - began) / 1000)} s`);

async function withOwnSystem(): Promise<boolean> {
  console.log('Starting a system of its own in a temporary folder …');
  await using system = await startOwnSystem(dataDir);
  return await run(system.url, system.sandboxUrl);
}

async function run(url: string, sandboxUrl: string): Promise<boolean> {
  const as = async (account: string): Promise<Api> => api(url, await sandboxToken(sandboxUrl, account));
  const operations = await as('operations-1');
  await using pace = new AsyncDisposableStack();
  await hurry(operations, api(sandboxUrl), pace);
  const moves = await Promise.all(
    STORIES.map(async (story) =>
      move(story, await as(story.account), (text) => console.log(`  ${story.account}: ${text}`)),
    ),
  );
  for (const told of moves) {
    for (const line of statementOf(told, await evidenceOf(told, operations))) console.log(line);
  }
  return moves.every(asTold);
}

/** Lets business time fly and the agencies take their time, until disposed. */
async function hurry(operations: Api, sandbox: Api, pace: AsyncDisposableStack): Promise<void> {
  const setRate = (rate: number) => operations.send('PUT', '/admin/v1/business-clock', { rate });
  const before = await sandbox.get<object>('/sandbox/delays');
  pace.defer(async () => void (await sandbox.send('PUT', '/sandbox/delays', before)));
  await sandbox.send('PUT', '/sandbox/delays', AGENCY_DELAYS);
  pace.defer(async () => void (await setRate(1)));
  await setRate(BUSINESS_DAYS_A_SECOND * DAY);
}
