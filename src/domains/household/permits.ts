import { addDays, type PlainDate } from '../../core/dates.ts';
import { LAW } from './rules.ts';

/** Who stands on which permit: four to a paper, in the order of the application. */
export function splitMovers<T>(movers: readonly T[]): T[][] {
  const size = LAW.moversPerPaper.value;
  const papers = Math.ceil(movers.length / size);
  return Array.from({ length: papers }, (_, index) => movers.slice(index * size, (index + 1) * size));
}

/**
 * The last day a permit or certificate is good for: its own field, and only where that is empty the days of the rules
 * after the issue day.
 */
export const validUntil = (
  kind: keyof typeof LAW.paperDays,
  { issuedOn, validUntil: field }: { issuedOn: PlainDate; validUntil?: PlainDate },
): PlainDate => field ?? addDays(issuedOn, LAW.paperDays[kind].value);
