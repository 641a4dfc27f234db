import type { Remedy } from '../../core/errors.ts';
import { clauseOf } from './rules.ts';

/** What a rule says to the person it hits. */
export function remedyFor(ruleId: string): Remedy {
  const { sources, reason, reasonZh, whoActs, fix, fixZh } = clauseOf(ruleId);
  return { ruleIds: [ruleId], sources, reason, reasonZh, whoActs, fix, fixZh };
}
