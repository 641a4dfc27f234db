import type { Sql } from './database.ts';

/** Something that has changed, with who may know of it. */
export interface Change {
  /** Place in the order of changes; whoever goes on after it misses nothing. */
  cursor: string;
  kind: 'case' | 'approval' | 'bundle';
  /** Id of the case, approval or bundle. */
  ref: string;
  /** Members that take part in the case. */
  members: readonly string[];
  /** Who may act in the case or bundle today: the person, a guardian or spouse who filed it, whoever holds a delegation. */
  persons: readonly string[];
  /** Kind and scope of the approval. */
  approval: { kind: string; scope: string } | null;
}

/** Before the first change. */
export const BEGINNING = '0.0';

const KEPT_HOURS = 24;
const CURSOR = /^(\d{1,20})\.(\d{1,19})$/u;

interface Row extends Omit<Change, 'approval'> {
  approvalKind: string | null;
  scope: string | null;
}

const SETTLED = 'c.xid < pg_snapshot_xmin(pg_current_snapshot())';

const partsOf = (cursor: string): readonly [xid: string, id: string] => {
  const [, xid = '0', id = '0'] = CURSOR.exec(cursor) ?? [];
  return [xid, id];
};

/** The place after all that is settled now. */
export async function latestChange(sql: Sql): Promise<string> {
  const [row] = await sql.query<{ cursor: string }>(
    `select c.xid || '.' || c.id as cursor from change c where ${SETTLED} order by c.xid desc, c.id desc limit 1`,
  );
  return row?.cursor ?? BEGINNING;
}

/** Up to `limit` changes after a place. */
export async function changesAfter(sql: Sql, cursor: string, limit: number): Promise<Change[]> {
  const rows = await sql.query<Row>(
    `select c.xid || '.' || c.id as cursor, c.kind, c.ref,
       array(select w.who from (select f.person_id union select f.representative
           union select d.taker_id from delegation d where d.giver_id = f.person_id) as w (who)
         where acts_in_case(w.who, f.person_id, f.service, f.representative, f.mandate)
         union select w.who from (select b.person_id union
           select d.taker_id from delegation d where d.giver_id = b.person_id) as w (who)
         where follows_bundle(w.who, b.id)) as persons,
       coalesce((select array_agg(m.member_id) from case_member m where m.case_id = f.id), '{}') as members,
       a.kind as "approvalKind", a.scope
     from change c left join case_file f on c.kind = 'case' and f.id = c.ref
       left join bundle b on c.kind = 'bundle' and b.id = c.ref
       left join approval a on c.kind = 'approval' and a.id = c.ref
     where (c.xid, c.id) > ($1::xid8, $2::bigint) and ${SETTLED} order by c.xid, c.id limit $3`,
    [...partsOf(cursor), limit],
  );
  return rows.map(({ approvalKind, scope, ...row }) => ({
    ...row,
    approval: approvalKind === null || scope === null ? null : { kind: approvalKind, scope },
  }));
}

/** Tells those who follow along of a change that stands in no row they are told of by itself. */
export async function tellChange(tx: Sql, kind: Change['kind'], ref: string): Promise<void> {
  await tx.query('insert into change (kind, ref) values ($1, $2)', [kind, ref]);
}

/** Whether somebody can go on after a place: what is older than a day is forgotten. */
export async function isKnownPlace(sql: Sql, cursor: string): Promise<boolean> {
  if (cursor === BEGINNING) return true;
  if (!CURSOR.test(cursor)) return false;
  const [xid, id] = partsOf(cursor);
  const rows = await sql.query('select 1 from change c where c.id = $2::bigint and c.xid = $1::xid8', [
    xid,
    id,
  ]);
  return rows.length > 0;
}

/** Forgets what nobody goes on after any more. */
export async function pruneChanges(sql: Sql): Promise<void> {
  await sql.query('delete from change c where c.at < clock_timestamp() - make_interval(hours => $1)', [
    KEPT_HOURS,
  ]);
}
