import { toShanghaiDate, toShanghaiInstant } from '../core/dates.ts';
import { Refusal } from '../core/errors.ts';
import type { CaseEngine } from './engine.ts';
import { statutoryDates, type StatutoryDate } from './statutory-dates.ts';
import type { Instant } from './view-types.ts';
import { tableOf } from './work.ts';

/** What a resident keeps of an application. */
export interface Receipt {
  number: string;
  service: string;
  /** Name under which the resident applied. */
  workflow: string;
  /** Business time. */
  receivedAt: Instant;
  /** The limits of law as they stood on that day, each side taking its full time. */
  dates: StatutoryDate[];
}

/** The receipt of a case that the caller may see. @throws Refusal NOT_FOUND */
export async function receiptOf(
  engine: Pick<CaseEngine, 'db' | 'services' | 'calendar'>,
  caseId: string,
): Promise<Receipt> {
  const [row] = await engine.db.query<{
    number: string;
    service: string;
    entry: string;
    table: string;
    openedBusiness: Date;
  }>(
    `select c.number, c.service, c.entry, c.workflow as "table", c.opened_business as "openedBusiness"
     from case_file c where c.id = $1`,
    [caseId],
  );
  if (row === undefined) throw new Refusal('NOT_FOUND');
  const [, table] = tableOf(engine, row.service, row.table);
  return {
    number: row.number,
    service: row.service,
    workflow: row.entry,
    receivedAt: toShanghaiInstant(row.openedBusiness),
    dates: statutoryDates(table, toShanghaiDate(row.openedBusiness), engine.calendar),
  };
}
