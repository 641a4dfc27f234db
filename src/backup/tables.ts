import type { Sql } from '../platform/database.ts';

/**
 * Not in a backup: migrations make their own record; who was signed in is signed in no more, so that nobody's ended
 * session comes back to life.
 */
const LEFT_OUT = ['migration', 'session', 'sign_in'];

/** Namespace `n`: the product's own schema and those of its services. */
const IS_OURS = String.raw`(n.nspname = 'public' or n.nspname like 'svc\_%')`;

/** Of class `c` in namespace `n`. */
const NAME = `case when n.nspname = 'public' then c.relname::text else n.nspname || '.' || c.relname end`;

export interface Table {
  /** `t` of the product, `svc_x.t` of a service. */
  name: string;
  /** Those that are not computed from others. */
  columns: string[];
}

/** The tables of the product and its services, each behind those it refers to. The queue's own schema is left out: it can be lost at any moment. */
export async function tablesInOrder(sql: Sql): Promise<Table[]> {
  const tables = await sql.query<Table>(
    `select ${NAME} as name,
       (select array_agg(a.attname::text order by a.attnum) from pg_attribute a
        where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where ${IS_OURS} and c.relkind = 'r' and c.relname <> all($1) order by 1`,
    [LEFT_OUT],
  );
  const references = await sql.query<{ from: string; to: string }>(
    `select (select ${NAME} from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.oid = k.conrelid) as from,
       (select ${NAME} from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.oid = k.confrelid) as to
     from pg_constraint k join pg_namespace n on n.oid = k.connamespace
     where k.contype = 'f' and k.conrelid <> k.confrelid and ${IS_OURS}`,
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

/** A name as SQL takes it: `"public"."t"`, `"svc_x"."t"`. */
export const relation = (name: string): string => {
  const [first = '', second] = name.split('.');
  return second === undefined ? `"public"."${first}"` : `"${first}"."${second}"`;
};

/** `"public"."t" ("a", "b")`; the names are the schema's own. */
export const copyTarget = ({ name, columns }: Table): string =>
  `${relation(name)} (${columns.map((column) => `"${column}"`).join(', ')})`;
