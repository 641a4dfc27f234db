import type { Scheme } from '../rules-schema.ts';

/** An enrolment that is open beside another one. */
export interface OpenEnrolment {
  region: string;
  scheme: Scheme;
  /** An employee's job there is the present one. */
  currentJob?: boolean | undefined;
  /** A resident lives there usually, or has chosen the place in writing. */
  usualResidence?: boolean | undefined;
  /** A student's school lies there. */
  school?: boolean | undefined;
}

export interface DuplicateProposal {
  /** Null where the facts do not say which one; a person must. */
  keep: string | null;
  terminate: string | null;
  rule:
    | 'EMPLOYEE_KEEP_CURRENT_JOB'
    | 'CROSS_SCHEME_KEEP_EMPLOYEE'
    | 'STUDENT_KEEP_SCHOOL'
    | 'RESIDENT_KEEP_USUAL_RESIDENCE';
}

/** Which of two open enrolments practice keeps. Only a proposal: the gateway tells people and ends nothing itself. */
export function proposeKept(one: OpenEnrolment, other: OpenEnrolment): DuplicateProposal {
  if (one.scheme !== other.scheme) return keep('CROSS_SCHEME_KEEP_EMPLOYEE', one, other, isEmployee);
  if (isEmployee(one))
    return keep('EMPLOYEE_KEEP_CURRENT_JOB', one, other, (side) => side.currentJob === true);
  if (one.school === true || other.school === true)
    return keep('STUDENT_KEEP_SCHOOL', one, other, (side) => side.school === true);
  return keep('RESIDENT_KEEP_USUAL_RESIDENCE', one, other, (side) => side.usualResidence === true);
}

const isEmployee = ({ scheme }: OpenEnrolment): boolean => scheme === 'EMPLOYEE';

function keep(
  rule: DuplicateProposal['rule'],
  one: OpenEnrolment,
  other: OpenEnrolment,
  stays: (side: OpenEnrolment) => boolean,
): DuplicateProposal {
  if (stays(one) === stays(other)) return { keep: null, terminate: null, rule };
  const [kept, ended] = stays(one) ? [one, other] : [other, one];
  return { keep: kept.region, terminate: ended.region, rule };
}
