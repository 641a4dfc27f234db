import type { StepRow, Workflow } from './workflow.ts';
import type { PlainDate } from '../core/dates.ts';
import { Refusal } from '../core/errors.ts';
import { dueDate, type Calendar, type DueDate } from '../core/working-days.ts';

/** A limit with its date; where the calendar ends too soon, the first unknown day and the earliest date instead. */
export type StatutoryDate = {
  rule: string;
  step: string;
  workingDays: number;
  source: string | null;
  status: 'OFFICIAL' | 'UNCONFIRMED';
  due: PlainDate | null;
  uncovered: PlainDate | null;
  notBefore: PlainDate | null;
};

/**
 * The statutory dates of a table when it is opened on `today` and every side takes its full time; each limit once, in
 * the order of the table. Steps without a limit take no time here.
 */
export function statutoryDates(table: Workflow, today: PlainDate, calendar: Calendar): StatutoryDate[] {
  const seen = new Set<string>();
  return table.rows.flatMap((row) => {
    if (row.limit === undefined || seen.has(row.limit.rule)) return [];
    seen.add(row.limit.rule);
    const { rule, workingDays, source, status } = row.limit;
    const found = latest(table, row, today, calendar, new Set());
    const dates =
      'due' in found
        ? { due: found.due, uncovered: null, notBefore: null }
        : { due: null, uncovered: found.uncovered, notBefore: found.notBefore };
    return [{ rule, step: row.step, workingDays, source, status, ...dates }];
  });
}

/** The same where only dates will do. @throws Refusal CALENDAR_UNCOVERED */
export function requireStatutoryDates(
  table: Workflow,
  today: PlainDate,
  calendar: Calendar,
): StatutoryDate[] {
  const dates = statutoryDates(table, today, calendar);
  const open = dates.find(({ due }) => due === null);
  if (open !== undefined)
    throw new Refusal('CALENDAR_UNCOVERED', {
      detail: `No holiday arrangement is on file for ${open.uncovered}`,
      detailZh: `${open.uncovered} 所在年度的放假安排尚未收录`,
      extensions: { firstUncovered: open.uncovered, notBefore: open.notBefore },
    });
  return dates;
}

function latest(
  table: Workflow,
  row: StepRow,
  today: PlainDate,
  calendar: Calendar,
  path: ReadonlySet<string>,
): DueDate {
  const further = new Set([...path, row.step]);
  const eventAt = (trigger: string): DueDate => {
    const before = table.rows.find(({ step }) => trigger.startsWith(`${step}:`));
    if (before === undefined || further.has(before.step)) return { due: today };
    return latest(table, before, today, calendar, further);
  };
  if (row.limit === undefined) {
    const triggers = 'all' in row.after ? row.after.all : row.after.any;
    return latestOf(triggers.map(eventAt));
  }
  const event = eventAt(row.limit.from);
  if ('due' in event) return dueDate(calendar, event.due, row.limit.workingDays);
  const later = dueDate(calendar, event.notBefore, row.limit.workingDays);
  return { uncovered: event.uncovered, notBefore: 'due' in later ? later.due : later.notBefore };
}

function latestOf(found: readonly DueDate[]): DueDate {
  const day = (one: DueDate) => ('due' in one ? one.due : one.notBefore);
  const uncovered = found.filter((one) => !('due' in one));
  const [first, ...others] = uncovered.length > 0 ? uncovered : found;
  if (first === undefined) throw new RangeError('a step waits for nothing');
  return others.reduce((last, one) => (day(one) > day(last) ? one : last), first);
}
