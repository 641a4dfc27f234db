import type { Limit } from '../../cases/workflow.ts';
import { LAW } from './rules.ts';

/** A statutory limit of rules.yaml, counted from an event of the step table. */
export function limit(rule: keyof typeof LAW.workingDays, from: string): Limit {
  const entry = LAW.workingDays[rule].findLast(({ effectiveTo }) => effectiveTo === null);
  if (entry === undefined) throw new RangeError(`rules.yaml has no limit ${rule} in force`);
  return { rule, workingDays: entry.value, from, source: entry.source, status: entry.status };
}
