import { toShanghaiDate, toShanghaiInstant } from '../core/dates.ts';
import { Refusal } from '../core/errors.ts';
import type { CaseEngine, PinnedRules } from './engine.ts';
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
    workflow: string;
    rulesHash: string;
    endedAs: PinnedRules['endedAs'];
    openedBusiness: Date;
  }>(
    `select c.number, c.service, c.entry, c.workflow, c.rules_hash as "rulesHash", c.ended_as as "endedAs",
       c.opened_business as "openedBusiness"
     from case_file c where c.id = $1`,
    [caseId],
  );
  if (row === undefined) throw new Refusal('NOT_FOUND');
  const [, table] = await tableOf(engine, engine.db, row);
  return {
    number: row.number,
    service: row.service,
    workflow: row.entry,
    receivedAt: toShanghaiInstant(row.openedBusiness),
    dates: statutoryDates(table, toShanghaiDate(row.openedBusiness), engine.calendar),
  };
}
