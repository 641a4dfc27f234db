import { readFile } from 'node:fs/promises';
import { api } from './api.ts';
import { required, type Arguments, type Command } from './command.ts';
import { asOfficer } from './register-key.ts';

interface Ended {
  endsAt: string;
  left: string[];
}

/** One officer is enough, and no key comes back from it. */
export const revokeClient: Command = {
  usage: '--client FILE | --member MEMBER --kid KID  --reason TEXT [--token-file FILE]',
  does: 'ends a client’s key everywhere within a second (outside the sandbox: with a security officer’s bearer token)',
  async run(given) {
    const { clientId, kid } = await keyOf(given);
    const reason = required(given, 'reason');
    const officer = await officerOf(given);
    const path = `/admin/v1/clients/${clientId}/keys/${encodeURIComponent(kid)}/end`;
    const { endsAt, left } = await officer.send<Ended>('POST', path, { reason });
    const rest = left.length === 0 ? 'it has no key left' : `left: ${left.join(', ')}`;
    console.log(
      given.json
        ? JSON.stringify({ clientId, kid, endsAt, left })
        : `${kid} of ${clientId} is revoked; ${rest}`,
    );
    return 0;
  },
};

async function keyOf(given: Arguments): Promise<{ clientId: string; kid: string }> {
  if (given.client === undefined)
    return { clientId: `${required(given, 'member')}.core`, kid: required(given, 'kid') };
  const file = JSON.parse(await readFile(given.client, 'utf8')) as { clientId: string; kid: string };
  return { clientId: file.clientId, kid: given.kid ?? file.kid };
}

async function officerOf(given: Arguments): Promise<ReturnType<typeof api>> {
  if (given['token-file'] !== undefined)
    return api(given.config.publicUrl, (await readFile(given['token-file'], 'utf8')).trim());
  if (given.config.sandbox) return asOfficer(given);
  throw new Error('Give --token-file: a file with the bearer token of a security officer');
}
