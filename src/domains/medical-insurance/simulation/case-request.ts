import type { JsonObject } from '../../../core/json.ts';
import type { SimulatedAct, SimulatedRequest } from '../../../service.ts';
import type { Scheme } from '../rules-schema.ts';
import type { RefusalCode } from '../rules/transfer.ts';
import { remedyFor } from '../remedy.ts';
import type { MedicalRecord, SchemeRecord } from '../synthetic-record.ts';

/** The body of a call about a relation, as the agency contract has it. */
interface RelationBody {
  caseNumber: string;
  person: { idNumber: string; name: string };
  origin: { regionCode: string; nameZh: string };
  destination: { regionCode: string };
  scheme: Scheme;
  destinationScheme: Scheme;
  fundsTrack?: string;
}

export const bodyOf = ({ body }: SimulatedRequest): RelationBody => body as unknown as RelationBody;

export const recordIn = ({ record }: SimulatedRequest): MedicalRecord | undefined =>
  record as unknown as MedicalRecord | undefined;

/** The agency's reply by the service's one operation for outcomes. */
export const reply = (body: JsonObject): SimulatedAct => ({ reply: { operation: 'sendMedicalReply', body } });

/** A negative reply in the rule's own words. */
export function refuse(
  outcome: string,
  reasonCode: RefusalCode | 'FILING_NOT_ENROLLED' | 'MATERIALS_MISSING',
): SimulatedAct {
  const { reason, reasonZh } = remedyFor(reasonCode);
  return reply({ outcome, reasonCode, reason, reasonZh });
}

/** The person's record with one scheme replaced. */
export const withScheme = (record: MedicalRecord, scheme: Scheme, changed: SchemeRecord): JsonObject =>
  ({ ...record, schemes: { ...record.schemes, [scheme]: changed } }) as unknown as JsonObject;
