import type { PlainDate } from '../../core/dates.ts';
import { LAW, type BasisKind, type Paper } from './rules.ts';

/** What the registers of a city hold of a person; nothing else about the person is asked. */
export interface Evidence {
  property?: { number: string };
  lease?: { filingNumber: string | null; landlordConsents: boolean; validUntil: PlainDate };
  employment?: { insuredAs: 'EMPLOYEE' | 'FLEXIBLE'; unitHasCollective: boolean };
  /** Spouse, parents and children, and whether they are registered in this city. */
  kin?: readonly { idNumber: string; relation: 'SPOUSE' | 'PARENT' | 'CHILD'; isHere: boolean }[];
  /** Admitted to a school of this city, or back in it after one. */
  student?: { move: 'ADMISSION'; reportingDay: PlainDate } | { move: 'GRADUATION' };
}

export interface BasisAnswer {
  result: 'PROVEN' | 'NEED_EVIDENCE';
  finding:
    | 'PROPERTY_REGISTERED'
    | 'LEASE_IN_FORCE'
    | 'LEASE_EXPIRED'
    | 'LEASE_NOT_FILED'
    | 'INSURED_EMPLOYEE'
    | 'INSURED_FLEXIBLE'
    | 'KIN_REGISTERED'
    | 'KIN_ELSEWHERE'
    | 'ADMITTED'
    | 'GRADUATED'
    | 'NOTHING_FOUND';
  registerAt?:
    | 'OWN_ADDRESS'
    | 'LEASED_ADDRESS'
    | 'PUBLIC_COLLECTIVE'
    | 'UNIT_COLLECTIVE'
    | 'SPONSOR_HOUSEHOLD'
    | 'SCHOOL_COLLECTIVE'
    | 'FORMER_HOUSEHOLD';
  relation?: 'SPOUSE' | 'PARENT' | 'CHILD';
  reportingDay?: PlainDate;
  landlordConsents?: boolean;
  validUntil?: PlainDate;
  papers?: Paper[];
}

interface BasisQuestion {
  /** Number the person named; another one in the register is no proof. */
  reference?: string;
  /** Whom the person joins. */
  sponsor?: string;
  day: PlainDate;
}

type Check = (evidence: Evidence, question: BasisQuestion) => BasisAnswer;

/** Not proven is not refused: the papers that help are named. */
const needs = (basis: BasisKind, finding: BasisAnswer['finding']): BasisAnswer => ({
  result: 'NEED_EVIDENCE',
  finding,
  papers: LAW.papers[basis].value,
});

const differs = (reference: string | undefined, number: string | null): boolean =>
  reference !== undefined && reference !== number;

const owned: Check = ({ property }, { reference }) =>
  property === undefined || differs(reference, property.number)
    ? needs('OWNED', 'NOTHING_FOUND')
    : { result: 'PROVEN', finding: 'PROPERTY_REGISTERED', registerAt: 'OWN_ADDRESS' };

const lease: Check = ({ lease: held }, { reference, day }) => {
  if (held === undefined) return needs('LEASE', 'NOTHING_FOUND');
  const { filingNumber, landlordConsents, validUntil } = held;
  if (LAW.leaseMustBeFiled.value && filingNumber === null) return needs('LEASE', 'LEASE_NOT_FILED');
  if (differs(reference, filingNumber)) return needs('LEASE', 'NOTHING_FOUND');
  if (day > validUntil) return { ...needs('LEASE', 'LEASE_EXPIRED'), validUntil };
  return {
    result: 'PROVEN',
    finding: 'LEASE_IN_FORCE',
    registerAt: landlordConsents ? 'LEASED_ADDRESS' : 'PUBLIC_COLLECTIVE',
    landlordConsents,
    validUntil,
  };
};

const employment: Check = ({ employment: held }) => {
  if (held === undefined) return needs('EMPLOYMENT', 'NOTHING_FOUND');
  const isEmployee = held.insuredAs === 'EMPLOYEE';
  return {
    result: 'PROVEN',
    finding: isEmployee ? 'INSURED_EMPLOYEE' : 'INSURED_FLEXIBLE',
    registerAt: isEmployee && held.unitHasCollective ? 'UNIT_COLLECTIVE' : 'PUBLIC_COLLECTIVE',
  };
};

const dependent: Check = ({ kin = [] }, { sponsor }) => {
  const joined = kin.find(({ idNumber }) => idNumber === sponsor);
  if (joined === undefined) return needs('DEPENDENT', 'NOTHING_FOUND');
  const { relation, isHere } = joined;
  if (!isHere) return { ...needs('DEPENDENT', 'KIN_ELSEWHERE'), relation };
  return { result: 'PROVEN', finding: 'KIN_REGISTERED', registerAt: 'SPONSOR_HOUSEHOLD', relation };
};

const student: Check = ({ student: held }) => {
  if (held === undefined) return needs('STUDENT', 'NOTHING_FOUND');
  if (held.move === 'GRADUATION')
    return { result: 'PROVEN', finding: 'GRADUATED', registerAt: 'FORMER_HOUSEHOLD' };
  const { reportingDay } = held;
  return { result: 'PROVEN', finding: 'ADMITTED', registerAt: 'SCHOOL_COLLECTIVE', reportingDay };
};

const CHECKS: Readonly<Record<BasisKind, Check>> = {
  OWNED: owned,
  LEASE: lease,
  EMPLOYMENT: employment,
  DEPENDENT: dependent,
  STUDENT: student,
};

/** Whether the registers prove a basis on a day, and where the person then registers. */
export const checkEvidence = (basis: BasisKind, evidence: Evidence, question: BasisQuestion): BasisAnswer =>
  CHECKS[basis](evidence, question);
