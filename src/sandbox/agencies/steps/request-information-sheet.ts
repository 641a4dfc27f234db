import { statementOf } from '../statement.ts';
import type { StepHandler } from '../world.ts';

/** The origin makes out the information sheet. @throws Refusal RATE_NOT_PUBLISHED */
export const requestInformationSheet: StepHandler = async (tx, request, world) => {
  const { sheet } = await statementOf(tx, request, world);
  return { message: 'sendInformationSheet', body: { sheet } };
};
