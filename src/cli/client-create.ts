import { generateKeyPairSync } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { calculateJwkThumbprint, type JWK } from 'jose';
import type { components } from '../contracts/admin.ts';
import { toShanghaiInstant } from '../core/dates.ts';
import type { JsonObject } from '../core/json.ts';
import { api } from './api.ts';
import { grantedCalls } from './granted-calls.ts';
import { required, sandboxUrlOf, type Arguments, type Command } from './command.ts';
import { claimsOf, sandboxToken } from './sandbox-token.ts';

type Approval = components['schemas']['Approval'];

const OFFICERS = ['security-1', 'security-2'] as const;
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
    const { privateJwk, kid } = await register(clientId, given);
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

async function register(clientId: string, { config }: Arguments): Promise<{ kid: string; privateJwk: JWK }> {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const publicJwk = publicKey.export({ format: 'jwk' }) as JWK;
  const kid = await calculateJwkThumbprint(publicJwk);
  const [asks, approves] = await Promise.all(
    OFFICERS.map(async (name) => api(config.publicUrl, await sandboxToken(sandboxUrlOf(config), name))),
  );
  const approval = await asks!.send<Approval>('POST', `/admin/v1/clients/${clientId}/keys`, {
    alg: 'ES256',
    jwk: { ...publicJwk, kid, alg: 'ES256', use: 'sig' },
    notBefore: toShanghaiInstant(new Date()),
    reason: 'client create',
  });
  await approves!.send('POST', `/admin/v1/approvals/${approval.approvalId}/decision`, {
    decision: 'approve',
    reason: 'client create',
  });
  return { kid, privateJwk: { ...(privateKey.export({ format: 'jwk' }) as JWK), kid, alg: 'ES256' } };
}

interface NewClient {
  member: string;
  clientId: string;
  kid: string;
  privateJwk: JWK;
}

async function describe({ member, clientId, kid, privateJwk }: NewClient, { config }: Arguments) {
  const { resident_id: idNumber, name } = claimsOf(await sandboxToken(sandboxUrlOf(config), SAMPLE_RESIDENT));
  const officer = api(config.publicUrl, await sandboxToken(sandboxUrlOf(config), OFFICERS[0]));
  const sample: JsonObject = {
    region: '150402',
    scheme: 'ENTERPRISE_EMPLOYEE',
    person: { idNumber: String(idNumber), name: String(name) },
  };
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
    grants: await grantedCalls(clientId, officer, sample),
  };
}
