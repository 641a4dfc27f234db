import { plain, type JsonObject } from '../../../core/json.ts';
import { cityOf } from '../../../core/region.ts';
import type { SimulatedAct, SimulatedRequest, SimulatedStep } from '../../../service.ts';
import type { Filing, FilingCategory } from '../filing.ts';
import { newMessageId } from '../national/envelope.ts';
import { callPlatform } from '../national/platform.ts';
import type { Scheme } from '../rules-schema.ts';
import type { MedicalRecord } from '../synthetic-record.ts';
import { recordIn, refuse, reply } from './case-request.ts';
import { callerOf, platformOf } from './platform-caller.ts';

interface FilingBody {
  caseNumber: string;
  person: { idNumber: string };
  scheme: Scheme;
  careRegion: string;
  category: FilingCategory;
  beginsOn: string;
  endsOn?: string;
  selfService: boolean;
  change?: 'CANCEL' | 'CHANGE_END';
}

const read = (request: SimulatedRequest): FilingBody => request.body as unknown as FilingBody;

const keep = (record: MedicalRecord, filings: Filing[]): JsonObject =>
  ({ ...record, filings }) as unknown as JsonObject;

const told = (number: string, careRegion: string, filing: Filing): JsonObject => ({
  number,
  category: filing.category,
  careRegion,
  effectiveFrom: filing.effectiveFrom,
  ...(filing.effectiveTo !== undefined && { effectiveTo: filing.effectiveTo }),
});

/** 2501: the platform takes the filing and gives its number. */
async function fileAtPlatform(request: SimulatedRequest): Promise<string> {
  const { person, scheme, careRegion, beginsOn, endsOn } = read(request);
  const [caller, sentAt] = [callerOf(request), new Date()];
  const head = {
    transaction: '2501',
    messageId: newMessageId(caller.institution, sentAt, 0),
    careArea: careRegion,
    insuredArea: request.agency.city,
    sentAt,
    caller,
  };
  const answer = await callPlatform(platformOf(request), head, {
    insuranceNumber: person.idNumber,
    scheme,
    careArea: careRegion,
    beginsOn,
    declaredThrough: 'PORTAL',
    ...(endsOn !== undefined && { endsOn }),
  });
  if (answer.kind !== 'done') throw new Error('the platform has not taken the filing');
  return plain(answer.body['filingNumber']);
}

async function effective(request: SimulatedRequest, record: MedicalRecord): Promise<SimulatedAct> {
  const { careRegion, category, beginsOn, endsOn } = read(request);
  const number = await fileAtPlatform(request);
  const filing: Filing = {
    number,
    careCity: cityOf(careRegion),
    category,
    effectiveFrom: beginsOn,
    ...(endsOn !== undefined && { effectiveTo: endsOn }),
  };
  return {
    ...reply({ outcome: 'EFFECTIVE', filing: told(number, careRegion, filing) }),
    record: keep(record, [...record.filings, filing]),
  };
}

/** Self-service takes effect at once; otherwise, and with the fault `review-filing`, a person looks first. */
const file = async (request: SimulatedRequest): Promise<SimulatedAct> => {
  const record = recordIn(request);
  if (record === undefined) return refuse('REFUSED', 'FILING_NOT_ENROLLED');
  if (request.fault('want-materials')) return refuse('MATERIALS_WANTED', 'MATERIALS_MISSING');
  return read(request).selfService && !request.fault('review-filing')
    ? effective(request, record)
    : reply({ outcome: 'IN_REVIEW' });
};

const review = async (request: SimulatedRequest): Promise<SimulatedAct> => {
  const record = recordIn(request);
  return record === undefined ? refuse('REFUSED', 'FILING_NOT_ENROLLED') : effective(request, record);
};

const change = (request: SimulatedRequest): SimulatedAct => {
  const record = recordIn(request);
  const { careRegion, change: wanted, endsOn, caseNumber } = read(request);
  const standing = record?.filings.findLast(({ careCity }) => careCity === cityOf(careRegion));
  if (record === undefined || standing === undefined) return refuse('REFUSED', 'FILING_NOT_ENROLLED');
  const others = record.filings.filter((filing) => filing !== standing);
  if (wanted === 'CANCEL')
    return { ...reply({ outcome: 'CANCELLED', doneOn: request.today }), record: keep(record, others) };
  const changed: Filing = { ...standing, ...(endsOn !== undefined && { effectiveTo: endsOn }) };
  const filing = told(standing.number ?? `BA-${caseNumber}`, careRegion, changed);
  return { ...reply({ outcome: 'CHANGED', filing }), record: keep(record, [...others, changed]) };
};

/** Filings at the place of insurance, as a simulated agency acts. */
export const filingSteps: Readonly<Record<string, SimulatedStep>> = {
  receiveCareFiling: { answers: 'later', act: file },
  reviewCareFiling: { answers: 'later', act: review },
  changeCareFiling: { answers: 'later', act: change },
};
