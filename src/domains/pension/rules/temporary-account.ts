import { ageOn, isPlainDate, yearOf, type PlainDate } from '../../../core/dates.ts';
import { provinceOf } from '../../../core/region.ts';
import { entryOn, valueOn, type PensionRules } from '../rules.ts';

/** Who starts where, as the age rule needs it. */
export interface NewEnrolment {
  sex: 'M' | 'F';
  birth: PlainDate;
  /** The first day of enrolment at the destination; a later gap there does not reset it. */
  enrolledOn: PlainDate;
  destinationRegion: string;
  hukouRegion: string;
  /** 调动 approved by a personnel authority of county level or above. */
  officialTransfer: boolean;
}

/** Whether the person has reached 50 (men) or 40 (women) on a day (国办发〔2009〕66号 第五条). The birthday counts; before 2010 nobody has. */
function hasReachedTemporaryAge(
  rules: PensionRules,
  { sex, birth }: Pick<NewEnrolment, 'sex' | 'birth'>,
  date: PlainDate,
): boolean {
  const age = entryOn(rules.temporaryAccountAge[sex], date)?.value;
  return age !== undefined && ageOn(birth, date) >= age;
}

/** The rule that decides the kind of account of somebody over the age; `undefined` below it. */
export function accountRule(
  rules: PensionRules,
  enrolment: NewEnrolment,
): 'ELI-5' | 'ELI-5A' | 'ELI-5C' | undefined {
  if (!hasReachedTemporaryAge(rules, enrolment, enrolment.enrolledOn)) return undefined;
  if (provinceOf(enrolment.destinationRegion) === provinceOf(enrolment.hukouRegion)) return 'ELI-5A';
  return enrolment.officialTransfer ? 'ELI-5C' : 'ELI-5';
}

/** The first day on which an enrolment outside the hukou province would only open a temporary account: warn before it. */
export function temporaryFrom(
  rules: PensionRules,
  { sex, birth }: Pick<NewEnrolment, 'sex' | 'birth'>,
  today: PlainDate,
): PlainDate {
  const year = yearOf(birth) + valueOn(rules.temporaryAccountAge[sex], today);
  const birthday = `${year}${birth.slice(4)}`;
  return isPlainDate(birthday) ? birthday : `${year}-03-01`;
}
