import { addDays, addMonths, type PlainDate } from '../../../core/dates.ts';
import { LAW, valueOn, type MedicalRules } from '../rules.ts';

/** The last day of a temporary filing that begins on a day. */
export function temporaryEnd(from: PlainDate): PlainDate {
  const month = addMonths(from.slice(0, 7), valueOn(LAW.temporaryFilingMonths, from));
  const lastOfMonth = addDays(`${addMonths(month, 1)}-01`, -1);
  const sameDay = `${month}-${from.slice(8)}`;
  return addDays(sameDay > lastOfMonth ? addDays(lastOfMonth, 1) : sameDay, -1);
}

/**
 * First and last day of a filing; undefined where it would begin too early. Before today only from an admission whose
 * bill is not settled (医保发〔2022〕22号 第十六条); a temporary one holds at least its months, a long one until it is changed.
 */
export function filingPeriod(
  group: MedicalRules['filingCategories']['REFERRAL']['group'],
  wanted: {
    beginsOn?: PlainDate | undefined;
    endsOn?: PlainDate | undefined;
    admittedOn?: PlainDate | undefined;
  },
  today: PlainDate,
): { beginsOn: PlainDate; endsOn?: PlainDate } | undefined {
  const beginsOn = wanted.beginsOn ?? wanted.admittedOn ?? today;
  const earliest = wanted.admittedOn !== undefined && wanted.admittedOn < today ? wanted.admittedOn : today;
  if (beginsOn < earliest) return undefined;
  if (group === 'LONG_TERM')
    return wanted.endsOn === undefined ? { beginsOn } : { beginsOn, endsOn: wanted.endsOn };
  const least = temporaryEnd(beginsOn);
  const asked = wanted.endsOn ?? least;
  return { beginsOn, endsOn: asked > least ? asked : least };
}
