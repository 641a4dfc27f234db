import { addMonths, monthsBetween, type Month } from '../../../core/dates.ts';
import { Refusal } from '../../../core/errors.ts';
import { LAW, valueOn } from '../rules.ts';
import type { Scheme } from '../rules-schema.ts';

export type GapRule =
  'CONTINUOUS' | 'EMPLOYEE_LE3' | 'CROSS_SCHEME_LE3' | 'LOCAL_CROSS_SCHEME_LT24M' | 'LOCAL_GT3';

/** A change of place: when was paid last there and first here. Months of both are whole. */
export interface GapQuestion {
  from: Scheme;
  to: Scheme;
  lastPaid: Month;
  firstPaid: Month;
  /** Months in a row before the gap, whatever the scheme. */
  continuousMonths?: number | undefined;
  /** The month in which the gap was paid back. */
  backPaidIn?: Month | undefined;
  /** What the new place lets people wait; absent where it has published nothing. */
  localWaiting?: number | undefined;
}

export interface GapFinding {
  gapMonths: number;
  rule: GapRule;
  /** Whether the gap may be paid back; `LOCAL`: the new place says. */
  backPay: boolean | 'LOCAL';
  /** Null where only the new place's rule knows. */
  waitingMonths: number | null;
  /** First month with benefits; null where only the new place's rule knows. */
  benefitFrom: Month | null;
  /** Whether the gap itself is covered. */
  retroactive: boolean | 'LOCAL';
  retroactiveFrom: Month | null;
  needs?: 'LOCAL_RULE_NO_BACKPAY';
}

/** Benefits after a change of place 待遇衔接 (医保办发〔2021〕43号). @throws Refusal UNSUPPORTED_INPUT for a gap the document does not speak of */
export function findGap(question: GapQuestion): GapFinding {
  const { lastPaid, firstPaid, localWaiting } = question;
  const day = `${firstPaid}-01`;
  const gapMonths = Math.max(0, monthsBetween(lastPaid, firstPaid) - 1);
  if (gapMonths === 0)
    return {
      gapMonths,
      rule: 'CONTINUOUS',
      backPay: false,
      waitingMonths: 0,
      benefitFrom: firstPaid,
      retroactive: false,
      retroactiveFrom: null,
    };
  if (gapMonths <= valueOn(LAW.coveredGapMonths, day)) return shortGap(question, gapMonths, day);
  return {
    gapMonths,
    rule: 'LOCAL_GT3',
    backPay: false,
    waitingMonths: localWaiting ?? null,
    benefitFrom: localWaiting === undefined ? null : addMonths(firstPaid, localWaiting),
    retroactive: false,
    retroactiveFrom: null,
  };
}

function shortGap(question: GapQuestion, gapMonths: number, day: string): GapFinding {
  const { lastPaid, backPaidIn } = question;
  const rule = shortRule(question, day);
  if (rule === 'LOCAL_CROSS_SCHEME_LT24M')
    return {
      gapMonths,
      rule,
      backPay: 'LOCAL',
      waitingMonths: null,
      benefitFrom: null,
      retroactive: 'LOCAL',
      retroactiveFrom: null,
    };
  if (backPaidIn === undefined)
    return {
      gapMonths,
      rule,
      backPay: true,
      waitingMonths: null,
      benefitFrom: null,
      retroactive: false,
      retroactiveFrom: null,
      needs: 'LOCAL_RULE_NO_BACKPAY',
    };
  return {
    gapMonths,
    rule,
    backPay: true,
    waitingMonths: 0,
    benefitFrom: backPaidIn,
    retroactive: true,
    retroactiveFrom: addMonths(lastPaid, 1),
  };
}

function shortRule({ from, to, continuousMonths }: GapQuestion, day: string): GapRule {
  if (from === 'EMPLOYEE' && to === 'EMPLOYEE') return 'EMPLOYEE_LE3';
  if (from === to)
    throw new Refusal('UNSUPPORTED_INPUT', {
      detail: 'Between two places of the residents’ scheme its own rule of waiting decides',
    });
  if (continuousMonths === undefined)
    throw new Refusal('UNSUPPORTED_INPUT', {
      detail: 'Between the schemes the months in a row before the gap decide; say how many there are',
    });
  return continuousMonths >= valueOn(LAW.continuousMonthsForSchemeChange, day)
    ? 'CROSS_SCHEME_LE3'
    : 'LOCAL_CROSS_SCHEME_LT24M';
}
