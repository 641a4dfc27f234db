import { createPrivateKey, type JsonWebKey } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { SigningKey } from '../exchange/envelope-sign.ts';
import { sandboxClientKey } from '../exchange/sandbox-keys.ts';
import { api, type Api } from './api.ts';
import { sandboxUrlOf, type Arguments } from './command.ts';
import { sandboxToken } from './sandbox-token.ts';

/** Who signs a statement about a grant: an agency, never the gateway. */
export interface GrantSigner {
  key: SigningKey;
  client: string;
  audience: string;
}

const clientFile = z.object({
  clientId: z.string(),
  audience: z.string(),
  alg: z.enum(['ES256', 'EdDSA']),
  kid: z.string(),
  privateJwk: z.record(z.string(), z.unknown()),
});

/** The key of `--client FILE`; in a sandbox also that of the simulated `--member`. */
export async function grantSigner({ client, member, config }: Arguments): Promise<GrantSigner> {
  if (client !== undefined) {
    const { clientId, audience, alg, kid, privateJwk } = clientFile.parse(
      JSON.parse(await readFile(client, 'utf8')),
    );
    const privateKey = createPrivateKey({ key: privateJwk as JsonWebKey, format: 'jwk' });
    return { key: { kid, alg, privateKey }, client: clientId, audience };
  }
  if (member === undefined) throw new Error('Give --client FILE (client create writes it)');
  if (!config.sandbox) throw new Error('Only a sandbox has keys of simulated parties: give --client FILE');
  const id = `${member}.core`;
  const key = await sandboxClientKey(join(config.dataDir, 'keys'), id);
  return { key, client: id, audience: config.publicUrl };
}

/** The admin API as security officers see it. */
export interface GrantOfficers {
  first: Api;
  /** In a sandbox the second officer decides at once; elsewhere a person does. */
  second?: Api;
}

/** Officers of the sandbox, or whoever the bearer token in `--token-file` stands for. */
export async function grantOfficers({ config, 'token-file': tokenFile }: Arguments): Promise<GrantOfficers> {
  if (tokenFile !== undefined)
    return { first: api(config.publicUrl, (await readFile(tokenFile, 'utf8')).trim()) };
  if (!config.sandbox) throw new Error('Give --token-file FILE: a bearer token of a security officer');
  const officer = async (name: string): Promise<Api> =>
    api(config.publicUrl, await sandboxToken(sandboxUrlOf(config), name));
  return { first: await officer('security-1'), second: await officer('security-2') };
}
