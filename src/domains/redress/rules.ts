import { parse } from 'yaml';
import { z } from 'zod';
import type { Limit } from '../../cases/workflow.ts';
import type { Remedy } from '../../core/errors.ts';
import { toRemedy } from '../../core/remedy.ts';
import { readRuleTexts } from '../../platform/rule-texts.ts';

const text = z.string().min(1);
const status = z.enum(['OFFICIAL', 'UNCONFIRMED']);
const count = z.strictObject({ value: z.int().positive(), source: text.nullable(), status });

const rulesFile = z.strictObject({
  version: text,
  workingDays: z.strictObject({ correction: count, complaint: count }),
});

const clausesFile = z.record(
  z.string(),
  z.strictObject({
    sources: z.array(text),
    status,
    reason: text,
    reasonZh: text,
    whoActs: z.enum(['RESIDENT', 'NOBODY']).default('NOBODY'),
    fix: text.default('Nothing needs to be done.'),
    fixZh: text.default('无需办理。'),
    appeal: text.optional(),
    appealZh: text.optional(),
  }),
);

const { texts, contentHash } = readRuleTexts(import.meta.url, ['rules.yaml', 'clauses.yaml']);
const [values, clauses] = texts.map((one): unknown => parse(one));

/** The limits and clauses as they stand in the rule files; a case pins `contentHash`. */
export const LAW = {
  ...rulesFile.parse(values),
  clauses: clausesFile.parse(clauses),
  contentHash,
};

/** What a rule says to the person it hits. */
export function remedyFor(ruleId: string): Remedy {
  const clause = LAW.clauses[ruleId];
  if (clause === undefined) throw new RangeError(`clauses.yaml has no ${ruleId}`);
  return toRemedy({ ...clause, ruleIds: [ruleId] });
}

/** A limit of rules.yaml in working days from the day it was filed. */
export function limit(rule: keyof typeof LAW.workingDays): Limit {
  const { value, source, status: sure } = LAW.workingDays[rule];
  return { rule, workingDays: value, from: 'open', source, status: sure };
}
