import type { JsonObject } from '../../core/json.ts';
import type { Sql } from '../../platform/database.ts';
import type { SimulatedStore } from '../../service.ts';

/** The values of one owner: an agency, or a system its agencies use. */
export const heldValues = (sql: Sql, owner: string): SimulatedStore => ({
  async get(key) {
    const [row] = await sql.query<{ value: JsonObject }>(
      'select h.value from held_value h where h.owner = $1 and h.key = $2',
      [owner, key],
    );
    return row?.value;
  },
  async put(key, value) {
    await sql.query(
      `insert into held_value (owner, key, value) values ($1, $2, $3)
       on conflict (owner, key) do update set value = excluded.value`,
      [owner, key, JSON.stringify(value)],
    );
  },
});
