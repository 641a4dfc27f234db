import { Refusal } from '../../core/errors.ts';
import { sealHash } from '../../exchange/seal-token.ts';
import { signWitness } from '../../exchange/witness-token.ts';
import type { Sql } from '../../platform/database.ts';
import { declarationIn, isDeclared } from './accept-restore.ts';
import type { Head, Seal, Witness } from './witness.ts';

/** What the agency knows. NOT_FOUND when it knows nothing yet. */
export async function knownHead(sql: Sql, agency: string): Promise<Head> {
  const head = await findHead(sql, agency);
  if (head === undefined) throw new Refusal('NOT_FOUND', { detail: 'No head is known here' });
  return head;
}

async function findHead(sql: Sql, agency: string): Promise<Head | undefined> {
  const [row] = await sql.query<Omit<Head, 'seq'> & { seq: bigint }>(
    'select h.seq, h.head, h.countersignature from witnessed_head h where h.agency = $1 for update',
    [agency],
  );
  return row && { ...row, seq: Number(row.seq) };
}

/**
 * Keeps the last of these seals when they continue what is known, or what `restore` declares to be the last before a
 * loss. LOG_HEAD_CONFLICT otherwise.
 */
export async function keepHead(
  tx: Sql,
  witness: Witness,
  seals: readonly Seal[],
  restore: readonly string[] = [],
): Promise<Head> {
  await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`witness ${witness.agency}`]);
  const known = await findHead(tx, witness.agency);
  const last = seals.at(-1)!;
  const declared = declarationIn(restore);
  const isRestored =
    known !== undefined && declared !== undefined && isDeclared(declared, known, seals[0]!, witness);
  requireContinuation(isRestored ? { ...known, ...declared.last } : known, seals);
  if (known?.seq === last.claims.seq) return known;
  const next = { seq: last.claims.seq, head: sealHash(last.token).toString('hex') };
  const countersignature = await signWitness(next, { ...witness, audience: witness.gatewayId });
  await tx.query(
    `insert into witnessed_head as h (agency, seq, head, countersignature, declaration) values ($1, $2, $3, $4, $5)
     on conflict (agency) do update
       set seq = excluded.seq, head = excluded.head, countersignature = excluded.countersignature,
         declaration = coalesce(excluded.declaration, h.declaration), witnessed_at = clock_timestamp()`,
    [witness.agency, next.seq, next.head, countersignature, isRestored ? restore : null],
  );
  return { ...next, countersignature };
}

function requireContinuation(known: Head | undefined, seals: readonly Seal[]): void {
  const first = seals[0]!.claims;
  let previous = known === undefined || first.seq <= known.seq ? undefined : known;
  if (previous !== undefined && first.seq !== previous.seq + 1) throw conflict('a seal is left out');
  for (const { token, claims } of seals) {
    const own = { seq: claims.seq, head: sealHash(token).toString('hex') };
    if (previous !== undefined && (claims.seq !== previous.seq + 1 || claims.previous !== previous.head))
      throw conflict('a seal does not follow the one before');
    if (known?.seq === own.seq && known.head !== own.head) throw conflict('another seal is known here');
    previous = { ...own, countersignature: '' };
  }
  if (known !== undefined && seals.at(-1)!.claims.seq < known.seq)
    throw conflict('a newer seal is known here');
}

const conflict = (message: string): Refusal =>
  new Refusal('LOG_HEAD_CONFLICT', { findings: [{ code: 'LOG_HEAD_CONFLICT', message }] });
