import type { PlainDate } from '../../core/dates.ts';
import type { ReasonCode } from './rules.ts';

export interface Enrolment {
  insuranceStatus: 'NORMAL' | 'SUSPENDED' | 'ENDED';
  enrolledOn: PlainDate;
  /** First day without cover. */
  suspendedOn?: PlainDate;
  arrearsMonths: number;
}

/** Why a person is not entitled on a day; undefined when entitled. The day before a suspension still counts. */
export function entitlementGap(enrolment: Enrolment | undefined, day: PlainDate): ReasonCode | undefined {
  if (enrolment === undefined) return 'NOT_ENROLLED';
  const { insuranceStatus, enrolledOn, suspendedOn, arrearsMonths } = enrolment;
  if (day < enrolledOn) return 'BEFORE_ENROLMENT';
  if (insuranceStatus !== 'NORMAL' && (suspendedOn === undefined || day >= suspendedOn))
    return insuranceStatus === 'ENDED' ? 'ENROLMENT_ENDED' : 'ENROLMENT_SUSPENDED';
  return arrearsMonths > 0 ? 'ARREARS_OPEN' : undefined;
}
