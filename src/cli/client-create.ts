import { writeFile } from 'node:fs/promises';
import type { JWK } from 'jose';
import { grantedCalls } from './granted-calls.ts';
import { required, sandboxUrlOf, type Arguments, type Command } from './command.ts';
import { asOfficer, OFFICERS, registerNewKey } from './register-key.ts';
import { claimsOf, sandboxToken } from './sandbox-token.ts';

const SAMPLE_RESIDENT = 'resident-same-pool';

/** Makes a key pair here, has its public part registered by two officers and writes what a program needs to start. */
export const createClient: Command = {
  usage: '--member MEMBER --grants all --out FILE',
  does: 'makes a key for a member’s client and writes address, key and grants (sandbox: two officers approve at once)',
  async run(given) {
    const member = required(given, 'member');
    const out = required(given, 'out');
    if (!given.config.sandbox && given.grants === 'all')
      throw new Error('Outside the sandbox --grants all is refused: each grant is signed by its parties');
    if (!given.config.sandbox)
      throw new Error(
        'Outside the sandbox two security officers register the public key: POST /admin/v1/clients/{clientId}/keys',
      );
    if (required(given, 'grants') !== 'all')
      throw new Error('Give --grants all: this version writes every grant of the client');
    const clientId = `${member}.core`;
    const { privateJwk, kid } = await registerNewKey(clientId, given, 'client create');
    const file = await describe({ member, clientId, kid, privateJwk }, given);
    await writeFile(out, `${JSON.stringify(file, null, 2)}\n`, { mode: 0o600 });
    console.log(
      given.json
        ? JSON.stringify({ out, kid })
        : `${out}: key ${kid} of ${clientId}, approved by the sandbox officers ${OFFICERS.join(' and ')}`,
    );
    return 0;
  },
};

interface NewClient {
  member: string;
  clientId: string;
  kid: string;
  privateJwk: JWK;
}

async function describe({ member, clientId, kid, privateJwk }: NewClient, { config }: Arguments) {
  const { resident_id: idNumber, name } = claimsOf(await sandboxToken(sandboxUrlOf(config), SAMPLE_RESIDENT));
  const officer = await asOfficer({ config });
  const person = { idNumber: String(idNumber), name: String(name) };
  return {
    baseUrl: config.publicUrl,
    issuer: clientId,
    clientId,
    audience: config.publicUrl,
    alg: 'ES256',
    typ: 'agency-request+jwt',
    kid,
    privateJwk,
    subject: `${member}/system`,
    grants: await grantedCalls(clientId, officer, person),
  };
}
