import type { StepHandler } from '../world.ts';

/** Takes note: the request itself is the record. */
export const recordNotice: StepHandler = () => Promise.resolve({ outcome: { outcome: 'RECORDED' } });
