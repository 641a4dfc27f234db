import type { JsonObject } from '../../../core/json.ts';
import type { ServiceReport, ServiceSweep } from '../../../service.ts';
import { readLines } from './read-lines.ts';
import { asJson, makeSheet } from './sheet.ts';

/** Keeps the sheet of the present day up to date; at midnight it stays, until two people sign it. */
export const dailyReconciliation: ServiceSweep = {
  name: 'daily-reconciliation',
  everySeconds: 10,
  async run({ sql, today, calendar }) {
    for (const { originId, destinationId, lines } of await readLines(sql, today)) {
      const sheet = makeSheet(lines, today, calendar);
      await sql.query(
        `insert into svc_housing_fund.reconciliation (day, origin_id, destination_id, sheet, balanced)
         values ($1, $2, $3, $4, $5)
         on conflict (day, origin_id, destination_id) do update
           set sheet = excluded.sheet, balanced = excluded.balanced, made_at = clock_timestamp()
           where reconciliation.signed_by is null`,
        [today, originId, destinationId, JSON.stringify(asJson(sheet)), sheet.balanced],
      );
    }
  },
};

interface StoredSheet {
  originId: string;
  destinationId: string;
  sheet: JsonObject;
  signedBy: string | null;
  secondBy: string | null;
}

/** The sheets of a day (`day`, the present one when absent) that the officer's members are in. */
export const reconciliation: ServiceReport = {
  role: 'operations',
  async read({ day: asked }, members, { sql, today }) {
    const day = asked ?? today;
    const rows = await sql.query<StoredSheet>(
      `select r.origin_id as "originId", r.destination_id as "destinationId", r.sheet, r.signed_by as "signedBy",
              r.second_by as "secondBy"
       from svc_housing_fund.reconciliation r
       where r.day = $1 and ($2::text[] is null or r.origin_id = any($2) or r.destination_id = any($2))
       order by 1, 2`,
      [day, members === 'all' ? null : members],
    );
    const sheets = rows.map(({ sheet, ...row }): JsonObject => ({ ...row, ...sheet }));
    return { day, sheets };
  },
};
