import { readFile, writeFile } from 'node:fs/promises';
import { toShanghaiInstant } from '../core/dates.ts';
import { required, type Command } from './command.ts';
import { asOfficer, OFFICERS, registerNewKey } from './register-key.ts';

const HOUR = 3_600_000;
const OVERLAP_HOURS = 24;

/** The new key counts at once; the old one until the overlap is over, so that no program has to stop for it. */
export const rotateClient: Command = {
  usage: '--client FILE [--hours N] [--out FILE]',
  does: `makes a new key for a client; the old one ends after N hours, ${OVERLAP_HOURS} unless told (sandbox: two officers approve at once)`,
  async run(given) {
    const path = required(given, 'client');
    if (!given.config.sandbox)
      throw new Error(
        'Outside the sandbox two security officers register the new key, then one ends the old: POST /admin/v1/clients/{clientId}/keys, then …/keys/{kid}/end with notAfter',
      );
    const hours = Number(given.hours ?? OVERLAP_HOURS);
    if (!(hours >= 0 && hours <= 8_760)) throw new Error('Give --hours from 0 to 8760');
    const file = JSON.parse(await readFile(path, 'utf8')) as { clientId: string; kid: string };
    const { kid, privateJwk } = await registerNewKey(file.clientId, given, 'client rotate');
    const out = given.out ?? path;
    await writeFile(out, `${JSON.stringify({ ...file, kid, privateJwk }, null, 2)}\n`, { mode: 0o600 });
    const notAfter = toShanghaiInstant(new Date(Date.now() + hours * HOUR));
    const officer = await asOfficer(given);
    await officer.send('POST', `/admin/v1/clients/${file.clientId}/keys/${file.kid}/end`, {
      notAfter,
      reason: 'client rotate',
    });
    console.log(
      given.json
        ? JSON.stringify({ out, kid, old: { kid: file.kid, notAfter } })
        : `${out}: key ${kid} of ${file.clientId}, approved by the sandbox officers ${OFFICERS.join(' and ')}; ${file.kid} ends at ${notAfter}`,
    );
    return 0;
  },
};
