import type { Remedy } from './errors.ts';

/** A clause of the law or a decision: a remedy and more. */
type Carrier = Omit<Remedy, 'appeal' | 'appealZh'> & {
  appeal?: string | undefined;
  appealZh?: string | undefined;
};

/** A remedy without what else a clause or a decision carries. */
export const toRemedy = ({
  ruleIds,
  sources,
  reason,
  reasonZh,
  whoActs,
  fix,
  fixZh,
  appeal,
  appealZh,
}: Carrier): Remedy => ({
  ruleIds,
  sources,
  reason,
  reasonZh,
  whoActs,
  fix,
  fixZh,
  ...(appeal !== undefined && { appeal }),
  ...(appealZh !== undefined && { appealZh }),
});
