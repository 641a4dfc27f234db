import type { EventView } from './view-types.ts';

/** Kind of the document that keeps who was at the counter, what they showed and agreed to. */
export const COUNTER_RECORD = 'counter-record';

/** Desk that filed a case, and on what ground, as its first event tells. */
export function counterOf(
  events: readonly Pick<EventView, 'type' | 'facts'>[],
): { desk: string; basis: string } | undefined {
  const { desk, basis } = events.find(({ type }) => type === 'CASE_OPENED')?.facts ?? {};
  return typeof desk === 'string' && typeof basis === 'string' ? { desk, basis } : undefined;
}
