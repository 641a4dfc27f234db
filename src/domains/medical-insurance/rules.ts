import { parse } from 'yaml';
import type { z } from 'zod';
import type { PlainDate } from '../../core/dates.ts';
import { readRuleTexts } from '../../platform/rule-texts.ts';
import { clausesFile, rulesFile } from './rules-schema.ts';

/** One value of the law with its dates, its document number (null: none confirmed) and how sure it is. */
export interface Dated<T> {
  value: T;
  effectiveFrom: PlainDate;
  effectiveTo: PlainDate | null;
  source: string | null;
  status: 'OFFICIAL' | 'UNCONFIRMED';
}

/** What a rule says to the person it hits. */
export type Clause = z.output<typeof clausesFile>[string];

/** The law of medical insurance as data; `contentHash` (`sha256:<hex>`) is what a case pins. */
export type MedicalRules = z.output<typeof rulesFile> & {
  clauses: Readonly<Record<string, Clause>>;
  contentHash: string;
};

export type ReasonCode = keyof MedicalRules['reasons'];

/** Reads the rule files beside this module (or in `folder`). Throws with the path of the offending value. */
export function loadMedicalRules(folder: string | URL = import.meta.url): MedicalRules {
  const { texts, contentHash } = readRuleTexts(folder, ['rules.yaml', 'clauses.yaml']);
  const [values, clauses] = texts.map((text): unknown => parse(text));
  return {
    ...rulesFile.parse(values),
    clauses: clausesFile.parse(clauses),
    contentHash,
  };
}

/** The law as it stands in the rule files. */
export const LAW: MedicalRules = loadMedicalRules();

/** The value in force on a day; the earliest for a day before it. */
export function valueOn<T>(
  entries: readonly Pick<Dated<T>, 'value' | 'effectiveFrom' | 'effectiveTo'>[],
  day: PlainDate,
): T {
  const found = entries.findLast(
    ({ effectiveFrom, effectiveTo }) => effectiveFrom <= day && (effectiveTo === null || day <= effectiveTo),
  );
  return (found ?? entries[0]!).value;
}

/** The clause of a rule id. */
export function clauseOf(ruleId: string): Clause {
  const clause = LAW.clauses[ruleId];
  if (clause === undefined) throw new RangeError(`clauses.yaml has no ${ruleId}`);
  return clause;
}
