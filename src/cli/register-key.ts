import { generateKeyPairSync } from 'node:crypto';
import { calculateJwkThumbprint, type JWK } from 'jose';
import type { components } from '../contracts/admin.ts';
import { toShanghaiInstant } from '../core/dates.ts';
import { api, type Api } from './api.ts';
import { sandboxUrlOf, type Arguments } from './command.ts';
import { sandboxToken } from './sandbox-token.ts';

type Approval = components['schemas']['Approval'];

/** The sandbox's two security officers: each approval of a command line is given by both, and it says so. */
export const OFFICERS = ['security-1', 'security-2'] as const;

/** The API as one of the sandbox's security officers. */
export async function asOfficer(
  { config }: Pick<Arguments, 'config'>,
  name: (typeof OFFICERS)[number] = OFFICERS[0],
): Promise<Api> {
  return api(config.publicUrl, await sandboxToken(sandboxUrlOf(config), name));
}

/** Makes a key pair here and has its public part registered by both officers. Sandbox only. */
export async function registerNewKey(
  clientId: string,
  given: Arguments,
  reason: string,
): Promise<{ kid: string; privateJwk: JWK }> {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const publicJwk = publicKey.export({ format: 'jwk' }) as JWK;
  const kid = await calculateJwkThumbprint(publicJwk);
  const [asks, approves] = [await asOfficer(given), await asOfficer(given, OFFICERS[1])];
  const approval = await asks.send<Approval>('POST', `/admin/v1/clients/${clientId}/keys`, {
    alg: 'ES256',
    jwk: { ...publicJwk, kid, alg: 'ES256', use: 'sig' },
    notBefore: toShanghaiInstant(new Date()),
    reason,
  });
  await approves.send('POST', `/admin/v1/approvals/${approval.approvalId}/decision`, {
    decision: 'approve',
    reason,
  });
  return { kid, privateJwk: { ...(privateKey.export({ format: 'jwk' }) as JWK), kid, alg: 'ES256' } };
}
