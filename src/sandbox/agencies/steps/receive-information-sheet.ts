import { keepDocument } from '../step-store.ts';
import type { StepHandler } from '../world.ts';

/** The destination files the sheet as it came. */
export const receiveInformationSheet: StepHandler = async (tx, request) => {
  await keepDocument(tx, request, 'information-sheet');
  return { outcome: { outcome: 'RECEIVED' } };
};
