import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { api } from '../cli/api.ts';
import { sandboxToken } from '../cli/sandbox-token.ts';
import { DESK_MEMBERS } from './bundle/desks.ts';
import { playBundle, playBundleAtDesks } from './bundle/play.ts';
import { writeInboxMembers } from './bundle/world.ts';
import { inOwnSystem } from './own-system.ts';
import type { Place } from './place.ts';
import { playTransfers } from './transfers.ts';

/**
 * Moves end to end over HTTP in accelerated business time, against `--url` (a running sandbox) or systems of its own in
 * temporary folders: four transfers of pensions, or with `bundle` everything of a family, first between agencies with
 * systems, then (`--inbox`: only then; it needs a system of its own) between desks. Exit 1 when a story does not end as told.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    url: { type: 'string' },
    sandbox: { type: 'string', default: 'http://127.0.0.1:8090' },
    inbox: { type: 'boolean', default: false },
  },
});
const [story = 'transfers', ...others] = positionals;
const { url, sandbox, inbox } = values;
if (others.length > 0 || !['transfers', 'bundle'].includes(story) || (inbox && url !== undefined))
  throw new Error('npm run demo [-- transfers | bundle [--inbox]] [--url URL [--sandbox URL]]');

const began = Date.now();
process.exitCode = (await play()) ? 0 : 1;
console.log(`\n${Math.round((Date.now() - began) / 1000)} s`);

async function play(): Promise<boolean> {
  const asked = url === undefined ? undefined : { as: asOf(url), sandboxUrl: sandbox };
  const inPlace = (story: (place: Place) => Promise<boolean>) =>
    asked === undefined ? inOwnSystem(story) : story(asked);
  if (story === 'transfers') return inPlace(playTransfers);
  const first = inbox || (await inPlace(playBundle));
  return asked !== undefined ? first : (await inOwnSystem(playBundleAtDesks, withoutSystems)) && first;
}

function asOf(address: string) {
  return async (account: string) => api(address, await sandboxToken(sandbox, account));
}

/** Settings of a system in which the agencies of both cities have no system. */
async function withoutSystems(dataDir: string): Promise<Record<string, string>> {
  const file = join(dataDir, 'members.yaml');
  await writeInboxMembers(file, DESK_MEMBERS);
  return { MEMBERS_FILE: file };
}
