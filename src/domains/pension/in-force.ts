import type { Limit } from '../../cases/workflow.ts';
import { loadPensionRules, type PensionRules } from './rules.ts';

/** The law as it stands in the rule files; an open case pins its hash. */
export const LAW: PensionRules = loadPensionRules();

export type LimitName = keyof PensionRules['workingDays'];

/** A statutory limit of rules.yaml, counted from an event of the step table. */
export function limit(rule: LimitName, from: string): Limit {
  const entry = LAW.workingDays[rule].findLast(({ effectiveTo }) => effectiveTo === null);
  if (entry === undefined) throw new RangeError(`rules.yaml has no limit ${rule} in force`);
  return { rule, workingDays: entry.value, from, source: entry.source, status: entry.status };
}
