import type { Sql } from '../platform/database.ts';

/** Members that answer nobody, with the business time since when. */
export async function readOutages(sql: Sql): Promise<ReadonlyMap<string, Date>> {
  const rows = await sql.query<{ member: string; since: Date }>(
    'select o.member_id as member, o.begun_business as since from member_outage o where o.ended_at is null',
  );
  return new Map(rows.map(({ member, since }) => [member, since]));
}
