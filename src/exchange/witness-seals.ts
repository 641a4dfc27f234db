import type { Sql } from '../platform/database.ts';
import type { Member } from './members.ts';
import { sealHash } from './seal-token.ts';
import type { WitnessClient, WitnessedHead } from './witness-client.ts';

/** Seals of one call at most, as the contract says. */
const BATCH = 20;

/**
 * Has a member countersign the newest seal, all between handed over with it. `conflict`: it knows another past than we
 * do, which must not happen. Refuses with PROVIDER_UNAVAILABLE and PROVIDER_ANSWER_INVALID.
 */
export async function witnessSeals(
  sql: Sql,
  client: WitnessClient,
  member: Member,
): Promise<'up to date' | 'conflict'> {
  let isResumed = false;
  for (;;) {
    const seals = await openSeals(sql, member.id);
    const last = seals.at(-1);
    if (last === undefined) return 'up to date';
    const answer = await client.countersign(
      member,
      seals.map(({ token }) => token),
    );
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

/** What a member has not seen; a new witness begins at the newest. */
function openSeals(sql: Sql, memberId: string): Promise<{ seq: bigint; token: string }[]> {
  return sql.query(
    `with known as (select max(w.seal_seq) as seq from log_witness w where w.member_id = $1)
     select s.seq, s.token from log_seal s, known k
     where s.seq > coalesce(k.seq, (select max(l.seq) - 1 from log_seal l)) order by s.seq limit $2`,
    [memberId, BATCH],
  );
}
