import { addMonths, monthRange, yearOf, type Month, type PlainDate } from '../../core/dates.ts';
import { sha256 } from '../../core/digest.ts';
import { formatYuan, roundHalfUp } from '../../core/money.ts';
import { cityOf } from '../../core/region.ts';
import type { SyntheticPerson, SyntheticStay } from '../../service.ts';
import type { Enrolment } from './entitlement.ts';
import type { Filing } from './filing.ts';
import type { Scheme } from './rules-schema.ts';
import { temporaryEnd } from './rules/filing-period.ts';

export interface SchemeRecord extends Enrolment {
  retired: boolean;
  actual: { from: Month; to: Month }[];
  months: number;
  /** Months taken over from another place. */
  takenOver?: { from: Month; to: Month; region: string }[];
  /** The year a resident has paid for. */
  coverageYear?: number;
  /** Of an employee's personal account, in yuan. */
  accountBalance?: string;
}

/** What a simulated agency keeps of a person. */
export interface MedicalRecord {
  name: string;
  schemes: Partial<Record<Scheme, SchemeRecord>>;
  filings: Filing[];
}

const STATUS = { ACTIVE: 'NORMAL', RECEIVING: 'NORMAL', PAUSED: 'SUSPENDED', TERMINATED: 'ENDED' } as const;

const schemeOf = ({ scheme }: SyntheticStay): Scheme => (scheme === 'RESIDENT' ? 'RESIDENT' : 'EMPLOYEE');

/** Months as unbroken periods; months paid twice stand once. */
function periodsOf(months: readonly Month[]): { from: Month; to: Month }[] {
  const periods: { from: Month; to: Month }[] = [];
  for (const month of months) {
    const last = periods.at(-1);
    if (last !== undefined && addMonths(last.to, 1) === month) last.to = month;
    else periods.push({ from: month, to: month });
  }
  return periods;
}

/** One fiftieth of the bases went into the account, and three quarters of it were spent: the sandbox's own rule. */
function balanceOf(stays: readonly SyntheticStay[]): string {
  const paid = stays.flatMap(({ periods }) => periods).filter((period) => period.paid);
  const bases = paid.reduce(
    (sum, { base, from, to }) => sum + (base ?? 0n) * BigInt(monthRange(from, to).length),
    0n,
  );
  return formatYuan(roundHalfUp(bases, 200n));
}

function schemeRecord(scheme: Scheme, stays: readonly SyntheticStay[]): SchemeRecord | undefined {
  const periods = stays.flatMap((stay) => stay.periods);
  const monthsOf = (isPaid: boolean): Month[] => [
    ...new Set(periods.filter(({ paid }) => paid === isPaid).flatMap(({ from, to }) => monthRange(from, to))),
  ];
  const paid = monthsOf(true).toSorted();
  const [first, last] = [paid[0], paid.at(-1)];
  const current = stays.find(({ status }) => STATUS[status] === 'NORMAL') ?? stays.at(-1);
  if (first === undefined || last === undefined || current === undefined) return undefined;
  const insuranceStatus = STATUS[current.status];
  return {
    insuranceStatus,
    enrolledOn: `${first}-01`,
    ...(insuranceStatus !== 'NORMAL' && { suspendedOn: `${addMonths(last, 1)}-01` }),
    arrearsMonths: monthsOf(false).filter((month) => !paid.includes(month)).length,
    retired: current.status === 'RECEIVING',
    actual: periodsOf(paid),
    months: paid.length,
    ...(scheme === 'EMPLOYEE' ? { accountBalance: balanceOf(stays) } : { coverageYear: yearOf(last) }),
  };
}

/** The number is chosen so that each case stands among the demo residents. */
const FILINGS = 'filings-485';

/** Of six people one each has filed a referral, a long stay, or a journey that is over; all for Shenyang. */
function filingsOf(idNumber: string): Filing[] {
  const at = (category: Filing['category'], effectiveFrom: PlainDate, effectiveTo?: PlainDate): Filing[] => [
    { careCity: '210100', category, effectiveFrom, ...(effectiveTo !== undefined && { effectiveTo }) },
  ];
  switch (sha256(`medical-insurance:${FILINGS}:${idNumber}`).readUInt32BE(0) % 6) {
    case 3:
      return at('REFERRAL', '2026-01-15', temporaryEnd('2026-01-15'));
    case 4:
      return at('LONG_TERM_RESIDENT', '2024-05-06');
    case 5:
      return at('OTHER_TEMPORARY', '2025-03-10', temporaryEnd('2025-03-10'));
    default:
      return [];
  }
}

/** Somebody of a household who pays nothing, such as a child: a resident of the place of birth, 2026 being paid. */
function familyStay({ idNumber, household, stays }: SyntheticPerson): SyntheticStay[] {
  if (household === undefined || stays.length > 0) return [];
  const periods = [{ from: '2026-01', to: '2026-12', base: null, payer: 'FLEX', paid: true }] as const;
  return [{ region: idNumber.slice(0, 6), scheme: 'RESIDENT', status: 'ACTIVE', periods }];
}

/** The record of a person at the agency of a city, made from where the person pays; the same every time. */
export function medicalRecordOf(person: SyntheticPerson, city: string): MedicalRecord | undefined {
  const here = [...person.stays, ...familyStay(person)].filter(({ region }) => cityOf(region) === city);
  const schemes = Object.fromEntries(
    (['EMPLOYEE', 'RESIDENT'] as const).flatMap((scheme) => {
      const record = schemeRecord(
        scheme,
        here.filter((stay) => schemeOf(stay) === scheme),
      );
      return record === undefined ? [] : [[scheme, record] as const];
    }),
  );
  if (Object.keys(schemes).length === 0) return undefined;
  return { name: person.name, schemes, filings: filingsOf(person.idNumber) };
}
