import { Refusal } from '../core/errors.ts';
import type { Sql } from '../platform/database.ts';

interface NamedKey {
  clientId: string;
  kid: string;
}

/**
 * Gives a key its last moment, so that an old and a new one overlap; tells every process. It can only come earlier
 * than what was said before. NOT_FOUND when the client has no such key in force, BODY_INVALID when it would live longer.
 */
export async function retireClientKey(tx: Sql, key: NamedKey & { notAfter: Date }): Promise<void> {
  const [row] = await tx.query<{ not_after: Date | null }>(
    `select k.not_after from client_key k
     where k.client_id = $1 and k.kid = $2 and k.revoked_at is null for update`,
    [key.clientId, key.kid],
  );
  if (row === undefined) throw new Refusal('NOT_FOUND');
  if (row.not_after !== null && row.not_after < key.notAfter) {
    const message = 'the key ends before that already';
    throw new Refusal('BODY_INVALID', { findings: [{ code: 'LATER', message, path: '/body/notAfter' }] });
  }
  await tx.query('update client_key set not_after = $3 where client_id = $1 and kid = $2', [
    key.clientId,
    key.kid,
    key.notAfter,
  ]);
}

/** Keys of a client that sign now and after `at`. */
export async function keysInForce(sql: Sql, clientId: string, at: Date): Promise<string[]> {
  const rows = await sql.query<{ kid: string }>(
    `select k.kid from client_key k where k.client_id = $1 and k.revoked_at is null
       and k.not_before <= $2 and (k.not_after is null or k.not_after > $2) order by k.registered_at`,
    [clientId, at],
  );
  return rows.map(({ kid }) => kid);
}
