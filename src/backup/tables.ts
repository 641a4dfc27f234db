import type { Sql } from '../platform/database.ts';

/**
 * Not in a backup: migrations make their own record; who was signed in is signed in no more, so that nobody's ended
 * session comes back to life.
 */
const LEFT_OUT = ['migration', 'session', 'sign_in'];

export interface Table {
  name: string;
  /** Those that are not computed from others. */
  columns: string[];
}

/** The product's tables, each behind those it refers to. The queue's own schema is left out: it can be lost at any moment. */
export async function tablesInOrder(sql: Sql): Promise<Table[]> {
  const tables = await sql.query<Table>(
    `select c.relname::text as name,
       (select array_agg(a.attname::text order by a.attnum) from pg_attribute a
        where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns
     from pg_class c
     where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname <> all($1)
     order by c.relname`,
    [LEFT_OUT],
  );
  const references = await sql.query<{ from: string; to: string }>(
    `select f.relname::text as from, t.relname::text as to
     from pg_constraint k join pg_class f on f.oid = k.conrelid join pg_class t on t.oid = k.confrelid
     where k.contype = 'f' and k.conrelid <> k.confrelid and f.relnamespace = 'public'::regnamespace`,
  );
  const ordered: Table[] = [];
  const placed = new Set<string>();
  for (let left = tables; left.length > 0;) {
    const ready = left.filter(({ name }) =>
      references.every(({ from, to }) => from !== name || placed.has(to)),
    );
    if (ready.length === 0) throw new Error(`Tables refer to one another in a circle: ${left[0]!.name}`);
    for (const { name } of ready) placed.add(name);
    ordered.push(...ready);
    left = left.filter(({ name }) => !placed.has(name));
  }
  return ordered;
}

/** `public."t" ("a", "b")`; the names are the schema's own. */
export const copyTarget = ({ name, columns }: Table): string =>
  `public."${name}" (${columns.map((column) => `"${column}"`).join(', ')})`;
