import { join } from 'node:path';
import type { Database } from '../platform/database.ts';
import { loadOrCreateKey, type SigningKey } from '../platform/keys.ts';
import { readClientKeys, registerClientKey } from './client-keys.ts';

/** File name below `keysDir/clients` without its ending. */
const keyNameOf = (clientId: string): string => clientId.replaceAll('.', '-');

/** The private key of a simulated client, made at the first call (`keysDir/clients/<client>.pem`, mode 0600). */
export function sandboxClientKey(keysDir: string, clientId: string): Promise<SigningKey> {
  return loadOrCreateKey(join(keysDir, 'clients'), keyNameOf(clientId));
}

/** Registers the public keys of simulated clients that are not registered yet. Only a sandbox may call it. */
export async function registerSandboxKeys(
  db: Database,
  keysDir: string,
  clientIds: readonly string[],
): Promise<ReadonlyMap<string, SigningKey>> {
  const keys = new Map<string, SigningKey>();
  for (const clientId of clientIds) keys.set(clientId, await sandboxClientKey(keysDir, clientId));
  await db.transaction(async (tx) => {
    await tx.query('select pg_advisory_xact_lock($1)', [SANDBOX_KEYS_LOCK]);
    const registered = await readClientKeys(tx);
    for (const [clientId, key] of keys) {
      if (registered.get(clientId)?.some(({ kid }) => kid === key.kid) === true) continue;
      await registerClientKey(tx, {
        clientId,
        jwk: { ...key.publicJwk },
        alg: key.alg,
        notBefore: new Date(0),
        registeredBy: 'sandbox',
      });
    }
  });
  return keys;
}

/** Two processes may start a sandbox together. */
const SANDBOX_KEYS_LOCK = 72_001;
