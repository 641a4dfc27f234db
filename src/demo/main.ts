import { parseArgs } from 'node:util';
import { api } from '../cli/api.ts';
import { sandboxToken } from '../cli/sandbox-token.ts';
import { playBundle } from './bundle/play.ts';
import { inOwnSystem } from './own-system.ts';
import { playTransfers } from './transfers.ts';

/**
 * Moves end to end over HTTP in accelerated business time, against `--url` (a running sandbox) or systems of its own in
 * temporary folders: four transfers of pensions, or with `bundle` everything of a family. Exit 1 when a story does not end as told.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    url: { type: 'string' },
    sandbox: { type: 'string', default: 'http://127.0.0.1:8090' },
  },
});
const [story = 'transfers', ...others] = positionals;
if (others.length > 0 || !['transfers', 'bundle'].includes(story))
  throw new Error('npm run demo [-- transfers | bundle] [--url URL [--sandbox URL]]');

const began = Date.now();
process.exitCode = (await play()) ? 0 : 1;
console.log(`\n${Math.round((Date.now() - began) / 1000)} s`);

function play(): Promise<boolean> {
  const { url, sandbox } = values;
  if (story === 'bundle') return bundle();
  if (url === undefined) return inOwnSystem((system) => playTransfers(system.as, system.sandboxUrl));
  return playTransfers(asOf(url, sandbox), sandbox);
}

function bundle(): Promise<boolean> {
  const { url, sandbox } = values;
  return url === undefined
    ? inOwnSystem((system) => playBundle(system))
    : playBundle({ as: asOf(url, sandbox), sandboxUrl: sandbox });
}

function asOf(url: string, sandboxUrl: string) {
  return async (account: string) => api(url, await sandboxToken(sandboxUrl, account));
}
