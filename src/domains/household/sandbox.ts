import type { JsonObject } from '../../core/json.ts';
import type { SimulatedAgency, SimulatedQuestion } from '../../service.ts';
import { checkEvidence } from './basis.ts';
import type { BasisKind } from './rules.ts';
import { householdRecordOf, type HouseholdRecord } from './synthetic-record.ts';

const REGISTERS: Readonly<Record<BasisKind, string>> = {
  OWNED: 'REAL_ESTATE',
  LEASE: 'LEASE_FILINGS',
  EMPLOYMENT: 'SOCIAL_INSURANCE',
  DEPENDENT: 'CIVIL_AFFAIRS',
  STUDENT: 'EDUCATION',
};

interface Asked {
  region: string;
  person: { name: string };
  basis: BasisKind;
  reference?: string;
  sponsor?: { idNumber: string };
}

const read = ({ body, record }: SimulatedQuestion) => {
  const kept = record as unknown as HouseholdRecord | undefined;
  const asked = body as unknown as Asked;
  const head: JsonObject = { region: asked.region, match: kept?.name === asked.person.name };
  return { kept, asked, head };
};

function verifyRegistration(question: SimulatedQuestion): JsonObject | undefined {
  const { kept, head } = read(question);
  if (kept?.registration === undefined) return undefined;
  return head['match'] === false ? head : { ...head, ...kept.registration };
}

function checkBasis(question: SimulatedQuestion): JsonObject | undefined {
  const { kept, asked, head } = read(question);
  if (kept === undefined || head['match'] === false) return kept && head;
  const { basis, reference, sponsor } = asked;
  const found = checkEvidence(basis, kept.evidence, {
    day: question.today,
    ...(reference !== undefined && { reference }),
    ...(sponsor !== undefined && { sponsor: sponsor.idNumber }),
  });
  return { ...head, basis, checkedWith: REGISTERS[basis], checkedOn: question.today, ...found };
}

/** The bureaus of the sandbox. */
export const sandbox: SimulatedAgency = {
  recordOf: (person, city) => householdRecordOf(person, city) as unknown as JsonObject,
  answers: { verifyRegistration, checkBasis },
};
