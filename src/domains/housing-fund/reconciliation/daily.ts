import type { PlainDate } from '../../../core/dates.ts';
import type { JsonObject } from '../../../core/json.ts';
import type { Calendar } from '../../../core/working-days.ts';
import type { Sql } from '../../../platform/database.ts';
import type {
  Officers,
  ReconciliationSheet,
  ServiceReconciliation,
  ServiceReport,
  ServiceSweep,
} from '../../../service.ts';
import { daysOfEnds, readLines } from './read-lines.ts';
import { asJson, makeSheet, type DaySheet } from './sheet.ts';

/**
 * Keeps the sheet of the present day up to date; from midnight on it stays, until two people sign it. The newest earlier
 * day is made once more, and each day since on which a letter has ended: or what came between the last look and midnight,
 * or while nobody looked, would stand on no sheet at all.
 */
export const dailyReconciliation: ServiceSweep = {
  name: 'daily-reconciliation',
  everySeconds: 10,
  async run({ sql, today, calendar }) {
    for (const day of await daysToMake(sql, today)) await makeSheets(sql, day, calendar);
  },
};

async function daysToMake(sql: Sql, today: PlainDate): Promise<PlainDate[]> {
  const [row] = await sql.query<{ last: PlainDate | null }>(
    'select max(r.day) as last from svc_housing_fund.reconciliation r where r.day <= $1',
    [today],
  );
  const last = row?.last ?? today;
  const ended = last === today ? [] : await daysOfEnds(sql, last);
  return [...new Set([last, ...ended, today])];
}

async function makeSheets(sql: Sql, day: PlainDate, calendar: Calendar): Promise<void> {
  for (const { originId, destinationId, lines } of await readLines(sql, day)) {
    const sheet = makeSheet(lines, day, calendar);
    await sql.query(
      `insert into svc_housing_fund.reconciliation (day, origin_id, destination_id, sheet, balanced)
       values ($1, $2, $3, $4, $5)
       on conflict (day, origin_id, destination_id) do update
         set sheet = excluded.sheet, balanced = excluded.balanced, made_at = clock_timestamp()
         where reconciliation.signed_by is null`,
      [day, originId, destinationId, JSON.stringify(asJson(sheet)), sheet.balanced],
    );
  }
}

interface StoredSheet {
  day: PlainDate;
  originId: string;
  destinationId: string;
  sheet: JsonObject;
  signedBy: string | null;
  secondBy: string | null;
}

const readSheets = (
  sql: Sql,
  { from, to }: { from: PlainDate; to: PlainDate },
  members: Officers['members'],
): Promise<StoredSheet[]> =>
  sql.query<StoredSheet>(
    `select r.day, r.origin_id as "originId", r.destination_id as "destinationId", r.sheet,
       r.signed_by as "signedBy", r.second_by as "secondBy"
     from svc_housing_fund.reconciliation r
     where r.day between $1 and $2 and ($3::text[] is null or r.origin_id = any($3) or r.destination_id = any($3))
     order by 1, 2, 3`,
    [from, to, members === 'all' ? null : members],
  );

/** The sheets of a day (`day`, the present one when absent) that the officer's members are in. */
export const reconciliation: ServiceReport = {
  role: 'operations',
  async read({ day: asked }, members, { sql, today }) {
    const day = asked ?? today;
    const rows = await readSheets(sql, { from: day, to: day }, members);
    const sheets = rows.map(({ sheet, day: _day, ...row }): JsonObject => ({ ...row, ...sheet }));
    return { day, sheets };
  },
};

/** The same sheets for the matrix of all services. */
export const dailySheets: ServiceReconciliation = {
  period: 'day',
  async sheets(range, members, { sql, today }) {
    const rows = await readSheets(sql, range, members);
    return rows.map((row) => describe(row, today));
  },
};

function describe(
  { day, originId, destinationId, sheet, signedBy, secondBy }: StoredSheet,
  today: PlainDate,
): ReconciliationSheet {
  const { letters, totals, balanced, exceptions } = sheet as unknown as DaySheet;
  const isOver = day < today;
  const compared = balanced && exceptions.length === 0 ? 'AGREED' : 'DIFFERENT';
  return {
    begins: day,
    members: [originId, destinationId],
    standing: signedBy !== null ? 'SIGNED' : isOver ? compared : 'OPEN',
    state: null,
    items: letters.reduce((sum, { destination }) => sum + destination, 0),
    totals: Object.entries(totals).map(([name, amount]) => ({ name, group: 'money', amount })),
    exceptions: exceptions.map(({ letterNumber, ...rest }) => ({ ...rest, reference: letterNumber })),
    acts:
      isOver && signedBy === null
        ? [{ act: 'sign-reconciliation', input: { day, originId, destinationId } }]
        : [],
    signedBy,
    secondBy,
  };
}
