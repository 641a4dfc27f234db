import type { Remedy } from '../../core/errors.ts';
import { toRemedy } from '../../core/remedy.ts';
import { clauseOf } from './rules.ts';

/** What a rule says to the person it hits. */
export const remedyFor = (ruleId: string): Remedy => toRemedy({ ...clauseOf(ruleId), ruleIds: [ruleId] });
