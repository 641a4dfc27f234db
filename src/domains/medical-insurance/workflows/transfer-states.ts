import type { StateRow } from '../../../cases/workflow.ts';
import type { FundsStanding, RelationStanding } from '../steps/relation-facts.ts';

const FUNDS: readonly FundsStanding[] = ['OPEN', 'MISMATCH', 'OVER'];
const RELATION: readonly RelationStanding[] = [
  'SHEET_SENT',
  'IN_PROCESSING',
  'SHEET_RETURNED',
  'RELATION_DONE',
];

/** The state in which both tracks stand so: months first, money second; over when both are. */
function stateOf(relation: RelationStanding, funds: FundsStanding): string {
  return relation === 'RELATION_DONE' && funds === 'OVER' ? 'COMPLETED' : `${relation}_FUNDS_${funds}`;
}

/** Outcomes of a step of the relation, one for each standing of the money. */
export const byFunds = (said: string, relation: RelationStanding): Record<string, string> =>
  Object.fromEntries(FUNDS.map((funds) => [`${said}_FUNDS_${funds}`, stateOf(relation, funds)]));

/** Outcomes of a step of the money, one for each standing of the relation. */
export const byRelation = (said: string, funds: FundsStanding): Record<string, string> =>
  Object.fromEntries(RELATION.map((relation) => [`${said}_${relation}`, stateOf(relation, funds)]));

/** What a row waits for when any standing of the other track will do. */
export const anyFunds = (step: string, said: string): string[] =>
  Object.keys(byFunds(said, 'SHEET_SENT')).map((outcome) => `${step}:${outcome}`);
export const anyRelation = (step: string, said: string): string[] =>
  Object.keys(byRelation(said, 'OPEN')).map((outcome) => `${step}:${outcome}`);

/** Until here neither sheet nor money has left the old place. */
export const BEFORE_SHEET = ['SUBMITTED', 'PRECHECKING', 'ACCEPTED', 'OUT_PROCESSING'] as const;

// prettier-ignore
export const RELATION_STATES = {
  SUBMITTED:                    { stage: 1, holder: 'destination' },
  PRECHECKING:                  { stage: 2, holder: 'destination' },
  ACCEPTED:                     { stage: 3, holder: 'origin' },
  OUT_PROCESSING:               { stage: 3, holder: 'origin' },
  INFO_SHEET_SENT:              { stage: 4, holder: 'destination' },
  SHEET_SENT_FUNDS_OPEN:        { stage: 4, holder: 'destination' },
  SHEET_SENT_FUNDS_MISMATCH:    { stage: 4, holder: 'origin' },
  SHEET_SENT_FUNDS_OVER:        { stage: 4, holder: 'destination' },
  IN_PROCESSING_FUNDS_OPEN:     { stage: 5, holder: 'destination' },
  IN_PROCESSING_FUNDS_MISMATCH: { stage: 5, holder: 'destination' },
  IN_PROCESSING_FUNDS_OVER:     { stage: 5, holder: 'destination' },
  SHEET_RETURNED_FUNDS_OPEN:    { stage: 4, holder: 'origin' },
  SHEET_RETURNED_FUNDS_MISMATCH:{ stage: 4, holder: 'origin' },
  SHEET_RETURNED_FUNDS_OVER:    { stage: 4, holder: 'origin' },
  RELATION_DONE_FUNDS_OPEN:     { stage: 5, holder: 'origin' },
  RELATION_DONE_FUNDS_MISMATCH: { stage: 5, holder: 'origin' },
  COMPLETED:                    { stage: 6, holder: null, ends: 'completed' },
  REJECTED:                     { stage: 6, holder: null, ends: 'refused' },
} as const satisfies Record<string, StateRow>;
