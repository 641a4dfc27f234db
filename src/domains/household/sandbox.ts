import { addDays, type PlainDate } from '../../core/dates.ts';
import type { JsonObject } from '../../core/json.ts';
import type { SimulatedAgency, SimulatedQuestion } from '../../service.ts';
import { checkEvidence } from './basis.ts';
import type { BasisKind } from './rules.ts';
import { MOVE_FAULTS, moveSteps } from './sandbox-steps.ts';
import { householdRecordOf, type HouseholdRecord, type Registration } from './synthetic-record.ts';

const REGISTERS: Readonly<Record<BasisKind, string>> = {
  OWNED: 'REAL_ESTATE',
  LEASE: 'LEASE_FILINGS',
  EMPLOYMENT: 'SOCIAL_INSURANCE',
  DEPENDENT: 'CIVIL_AFFAIRS',
  STUDENT: 'EDUCATION',
};

const HEARD_AFTER_DAYS = 30;

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
  return head['match'] === false ? head : { ...head, ...seenOn(kept.registration, question.today) };
}

/** The old place hears within days over the police's own network that somebody has arrived. */
function seenOn(registration: Registration, today: PlainDate): JsonObject {
  const { standing, movedOutOn } = registration;
  const hasArrived =
    standing === 'IN_TRANSIT' && movedOutOn !== undefined && today > addDays(movedOutOn, HEARD_AFTER_DAYS);
  return { ...registration, standing: hasArrived ? 'MOVED_OUT' : standing };
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
  steps: moveSteps,
  faults: MOVE_FAULTS,
};
