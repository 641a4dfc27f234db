import { generateKeyPairSync } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { calculateJwkThumbprint, type JWK } from 'jose';
import type { components } from '../contracts/admin.ts';
import { api, type Api } from './api.ts';
import { required, sandboxUrlOf, type Arguments, type Command } from './command.ts';
import { sandboxToken } from './sandbox-token.ts';

type Approval = components['schemas']['Approval'];

/** Makes a security officer's own key here; only its public part leaves, and a second officer approves it. */
export const createOfficerKey: Command = {
  usage: '--out FILE --reason TEXT (--token-file FILE | sandbox: --as security-1)',
  does: 'makes your own key as a security officer and asks a second one to approve it; it signs restores',
  async run(given) {
    const out = required(given, 'out');
    const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const jwk = publicKey.export({ format: 'jwk' }) as JWK;
    const kid = await calculateJwkThumbprint(jwk);
    const officer = await asOfficer(given);
    const { approvalId } = await officer.send<Approval>('POST', '/admin/v1/officer-keys', {
      jwk,
      reason: required(given, 'reason'),
    });
    const file = { kid, alg: 'ES256', privateJwk: privateKey.export({ format: 'jwk' }) };
    await writeFile(out, `${JSON.stringify(file, null, 2)}\n`, { mode: 0o600, flag: 'wx' });
    console.log(
      given.json
        ? JSON.stringify({ out, kid, approvalId })
        : `${out}: key ${kid}. It counts once another security officer has approved ${approvalId}. Keep the file to yourself.`,
    );
    return 0;
  },
};

async function asOfficer({ config, as, 'token-file': file }: Arguments): Promise<Api> {
  if (file !== undefined) return api(config.publicUrl, (await readFile(file, 'utf8')).trim());
  if (config.sandbox && as !== undefined)
    return api(config.publicUrl, await sandboxToken(sandboxUrlOf(config), as));
  throw new Error('Give --token-file: your own bearer token as a security officer');
}
