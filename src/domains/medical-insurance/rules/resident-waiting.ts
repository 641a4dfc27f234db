import type { PlainDate } from '../../../core/dates.ts';
import { LAW, valueOn } from '../rules.ts';

/** How somebody enrolled in the residents' scheme. */
export interface ResidentEnrolment {
  /** Enrolled while the year's window was open. */
  inWindow: boolean;
  brokenYears: number;
  /** Broken years that were paid back. */
  repairedYears: number;
  /** Newborn children and others whom the document exempts. */
  exempt: boolean;
}

/** Months of waiting and how they come about. */
export interface ResidentWaiting {
  fixed: number;
  variable: number;
  repaired: number;
  total: number;
}

/** Waiting in the residents' scheme (国办发〔2024〕38号). The floor after a long break is UNCONFIRMED. */
export function findResidentWaiting(enrolment: ResidentEnrolment, day: PlainDate): ResidentWaiting {
  const { inWindow, brokenYears, repairedYears, exempt } = enrolment;
  if (exempt || (inWindow && brokenYears === 0)) return { fixed: 0, variable: 0, repaired: 0, total: 0 };
  const { fixedMonths, monthsPerBrokenYear, longBreakYears, longBreakMonthsMin } = LAW.residentWaiting;
  const fixed = valueOn(fixedMonths, day);
  const perYear = valueOn(monthsPerBrokenYear, day);
  const variable = brokenYears * perYear;
  const repaired = Math.min(repairedYears, brokenYears) * perYear;
  const floor = brokenYears >= valueOn(longBreakYears, day) ? valueOn(longBreakMonthsMin, day) : 0;
  return { fixed, variable, repaired, total: Math.max(floor, fixed + variable - repaired) };
}
