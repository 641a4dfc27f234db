import type { Sql } from '../platform/database.ts';
import { losesSeals, readDeclaredGaps, type DeclaredGap } from './declared-gaps.ts';
import type { Member } from './members.ts';
import { sealHash } from './seal-token.ts';
import type { WitnessClient, WitnessedHead } from './witness-client.ts';

/** Seals of one call at most, as the contract says. */
const BATCH = 20;

/**
 * Has a member countersign the newest seal, all between handed over with it, and after a restore the declaration of
 * what is lost. `conflict`: it knows another past than we do, which must not happen. Refuses with PROVIDER_UNAVAILABLE
 * and PROVIDER_ANSWER_INVALID.
 */
export async function witnessSeals(
  sql: Sql,
  client: WitnessClient,
  member: Member,
): Promise<'up to date' | 'conflict'> {
  let isResumed = false;
  for (;;) {
    const { seals, restore } = await openSeals(sql, member.id);
    const last = seals.at(-1);
    if (last === undefined) return 'up to date';
    const tokens = seals.map(({ token }) => token);
    const answer = await client.countersign(member, tokens, restore);
    if (answer === 'conflict') {
      if (isResumed || !(await resume(sql, client, member))) return 'conflict';
      isResumed = true;
      continue;
    }
    if (answer.head !== sealHash(last.token).toString('hex')) return 'conflict';
    await keep(sql, member, answer);
  }
}

/** Goes on from what the member knows, when that is a seal of ours: a countersignature of it was lost on the way. */
async function resume(sql: Sql, client: WitnessClient, member: Member): Promise<boolean> {
  const known = await client.head(member);
  if (known === undefined) return false;
  const [own] = await sql.query<{ hash: Buffer }>('select s.hash from log_seal s where s.seq = $1', [
    known.seq,
  ]);
  if (own?.hash.toString('hex') !== known.head) return false;
  await keep(sql, member, known);
  return true;
}

const keep = (sql: Sql, member: Member, { seq, countersignature }: WitnessedHead): Promise<object[]> =>
  sql.query(
    'insert into log_witness (member_id, seal_seq, token) values ($1, $2, $3) on conflict do nothing',
    [member.id, seq, countersignature],
  );

interface OpenSeals {
  seals: { token: string }[];
  restore?: readonly string[];
}

/** What a member has not seen, up to a gap or from behind it; a new witness begins at the newest. */
async function openSeals(sql: Sql, memberId: string): Promise<OpenSeals> {
  const [row] = await sql.query<{ known: bigint | null; newest: bigint | null }>(
    `select (select max(w.seal_seq) from log_witness w where w.member_id = $1) as known,
       (select max(s.seq) from log_seal s) as newest`,
    [memberId],
  );
  const newest = Number(row?.newest ?? 0n);
  const known = row?.known == null ? undefined : Number(row.known);
  if (known === newest) return { seals: [] };
  const { gaps } = await readDeclaredGaps(sql);
  const gap = gaps.find((one) => losesSeals(one) && (known ?? 0) <= one.declaration.last.seq);
  if (gap === undefined) return { seals: await sealsBetween(sql, known ?? newest - 1, newest) };
  const { base, last } = gap.declaration;
  if (knowsLost(gap, memberId) || known === base.seq)
    return { seals: await sealsBetween(sql, last.seq, newest), restore: gap.tokens };
  if (known === undefined) return { seals: await sealsBetween(sql, newest - 1, newest) };
  return { seals: await sealsBetween(sql, known, base.seq) };
}

/** Whether the member knows a seal that is lost, or the last one that is not. */
const knowsLost = ({ declaration: { base, witnessed } }: DeclaredGap, memberId: string): boolean =>
  witnessed.some(({ member, seq }) => member === memberId && seq >= base.seq);

/** Behind `after`, up to `to`, as many as go into one call. */
const sealsBetween = (sql: Sql, after: number, to: number): Promise<{ token: string }[]> =>
  sql.query('select s.token from log_seal s where s.seq > $1 and s.seq <= $2 order by s.seq limit $3', [
    after,
    to,
    BATCH,
  ]);
