import { createPublicKey, type KeyObject } from 'node:crypto';
import { calculateJwkThumbprint, type JWK } from 'jose';
import { Refusal } from '../core/errors.ts';
import type { Sql } from '../platform/database.ts';
import { importPublicKey } from './envelope-keys.ts';
import { writeRegister } from './log-stream.ts';
import type { SealClaims } from './seal-token.ts';

/** A security officer's own key, for what must be signed while no system runs. Places are numbers of the register. */
export interface OfficerKey {
  account: string;
  kid: string;
  key: KeyObject;
  /** Where it was registered, and ended if it was. */
  from: number;
  ended?: number;
}

interface Registration {
  account: string;
  jwk: Readonly<Record<string, unknown>>;
  approvedBy: string;
}

/**
 * Writes an officer's public ES256 key into the register of streams, so that it is chained, sealed and witnessed
 * before it is needed. The caller has checked role and second person. BODY_INVALID for a private, unfit or known key.
 */
export async function registerOfficerKey(tx: Sql, registration: Registration): Promise<{ kid: string }> {
  const { account, jwk, approvedBy } = registration;
  const bare = importPublicKey(jwk, 'ES256').export({ format: 'jwk' }) as JWK;
  const kid = await calculateJwkThumbprint(bare);
  await writeRegister(tx, async () => {
    if ((await readOfficerKeys(tx)).has(kid))
      throw new Refusal('BODY_INVALID', { detail: 'this key is registered already' });
    return { act: 'officer-key', account, kid, jwk: { ...bare }, second: approvedBy };
  });
  return { kid };
}

/** Ends an officer's key for good. NOT_FOUND when there is none in force. */
export async function endOfficerKey(tx: Sql, { kid, by }: { kid: string; by: string }): Promise<void> {
  await writeRegister(tx, async () => {
    const known = (await readOfficerKeys(tx)).get(kid);
    if (known === undefined || known.ended !== undefined) throw new Refusal('NOT_FOUND');
    return { act: 'officer-key-ended', account: known.account, kid, by };
  });
}

interface Row {
  seq: bigint;
  act: string;
  account: string;
  kid: string;
  jwk: JWK | null;
}

/** Every officer's key by its kid, ended ones too. */
export async function readOfficerKeys(sql: Sql): Promise<ReadonlyMap<string, OfficerKey>> {
  const rows = await sql.query<Row>(
    `select r.seq, r.act, r.entry::jsonb ->> 'account' as account, r.entry::jsonb ->> 'kid' as kid,
       r.entry::jsonb -> 'jwk' as jwk
     from stream_register r where r.act in ('officer-key', 'officer-key-ended') order by r.seq`,
  );
  const keys = new Map<string, OfficerKey>();
  for (const { seq, account, kid, jwk } of rows) {
    const known = keys.get(kid);
    if (jwk !== null) {
      const key = createPublicKey({ key: { ...jwk }, format: 'jwk' });
      keys.set(kid, { account, kid, key, from: Number(seq) });
    } else if (known !== undefined) known.ended = Number(seq);
  }
  return keys;
}

/** How many officers have a key in force that a seal covers already: two can declare a restore. */
export async function officersUnderSeal(sql: Sql): Promise<number> {
  const [row] = await sql.query<{ token: string }>(
    'select s.token from log_seal s order by s.seq desc limit 1',
  );
  const claims =
    row && (JSON.parse(Buffer.from(row.token.split('.')[1]!, 'base64url').toString()) as SealClaims);
  const keys = [...(await readOfficerKeys(sql)).values()];
  const sealed = keys.filter((key) => key.ended === undefined && key.from <= (claims?.register.seq ?? 0));
  return new Set(sealed.map(({ account }) => account)).size;
}
