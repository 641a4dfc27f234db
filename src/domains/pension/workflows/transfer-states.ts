import type { StateRow } from '../../../cases/workflow.ts';

/** States up to the end of the origin's check, the same wherever a contact letter is sent. */
// prettier-ignore
export const LETTER_STATES = {
  SUBMITTED:      { stage: 1, holder: 'destination' },
  DEST_REVIEW:    { stage: 2, holder: 'destination' },
  LETTER_SENT:    { stage: 3, holder: 'origin' },
  ORIGIN_RECEIVED:{ stage: 3, holder: 'origin' },
  ORIGIN_REVIEW:  { stage: 3, holder: 'origin' },
  NEEDS_CHOICE:   { stage: 3, holder: 'resident' },
  RETURNED:       { stage: 2, holder: 'destination' },
  REFUSED:        { stage: 6, holder: null, ends: 'refused' },
} as const satisfies Record<string, StateRow>;

/** States of sheet and money, and of what the destination does with them. */
// prettier-ignore
export const FUNDS_STATES = {
  TRANSFERRING:   { stage: 4, holder: 'origin' },
  IN_TRANSIT:     { stage: 4, holder: 'destination' },
  MISMATCH:       { stage: 4, holder: 'origin' },
  MATCHED:        { stage: 5, holder: 'destination' },
  CLEARING_CHOICE:{ stage: 5, holder: 'resident' },
  CLEARING:       { stage: 5, holder: 'destination' },
  CREDITED:       { stage: 5, holder: 'origin' },
  CLOSED:         { stage: 6, holder: null, ends: 'completed' },
} as const satisfies Record<string, StateRow>;

/** Until here neither money nor relation has begun to move. */
export const BEFORE_MOVING = [
  'SUBMITTED',
  'DEST_REVIEW',
  'LETTER_SENT',
  'ORIGIN_RECEIVED',
  'ORIGIN_REVIEW',
  'NEEDS_CHOICE',
  'RETURNED',
] as const;
