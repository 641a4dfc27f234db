import { row } from '../../../cases/table-row.ts';
import { all, any, type StateRow, type StepRow } from '../../../cases/workflow.ts';
import { reportApplication, reportProgress, reportReview } from '../steps/platform.ts';

type States = Readonly<Record<string, StateRow>>;

const RECORDED = { RECORDED: null };
const trailing = true as const;

/** Rows by which the national platform hears of a transfer that has a letter; no other row waits for them. */
// prettier-ignore
export const letterReports = (states: States, progress: readonly string[]): readonly StepRow[] => [
  row('report-application', 'platform', 'destination', reportApplication,      all('open'),                                                        RECORDED, { trailing }),
  row('report-review',      'platform', 'destination', reportReview,           any('review:LETTER_ISSUED', 'review:REFUSED', 'correct:REFUSED'),   RECORDED, { trailing }),
  row('report-progress',    'platform', 'destination', reportProgress(states), any(...progress),                                                   RECORDED, { trailing }),
  row('report-result',      'platform', 'destination', reportProgress(states), all('close:CLOSED'),                                                RECORDED, { trailing }),
];

/** The same for a matter that is settled without a letter. */
// prettier-ignore
export const plainReports = (states: States, ends: readonly string[]): readonly StepRow[] => [
  row('report-application', 'platform', 'destination', reportApplication,      all('open'),  RECORDED, { trailing }),
  row('report-result',      'platform', 'destination', reportProgress(states), any(...ends), RECORDED, { trailing }),
];
