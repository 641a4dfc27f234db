/** Where a request for relief goods stands. */
export const REQUEST_STATES = [
  'REQUESTED',
  'OFFERED',
  'DECLINED',
  'DISPATCHED',
  'RECEIVED',
  'RETURNED',
  'CONSUMED',
] as const;
export type RequestState = (typeof REQUEST_STATES)[number];

const NEXT: Readonly<Record<RequestState, readonly RequestState[]>> = {
  REQUESTED: ['OFFERED', 'DECLINED'],
  OFFERED: ['DISPATCHED'],
  DISPATCHED: ['RECEIVED'],
  RECEIVED: ['RETURNED', 'CONSUMED'],
  DECLINED: [],
  RETURNED: [],
  CONSUMED: [],
};

/** Which states may follow. */
export const statesAfter = (state: RequestState): readonly RequestState[] => NEXT[state];

/** Whether nothing more follows. */
export const isOver = (state: RequestState): boolean => NEXT[state].length === 0;
