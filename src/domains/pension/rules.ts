import { parse } from 'yaml';
import type { z } from 'zod';
import type { PlainDate } from '../../core/dates.ts';
import { Refusal } from '../../core/errors.ts';
import { readRuleTexts } from '../../platform/rule-texts.ts';
import { clausesFile, type rulesFile as RulesFile, rulesFile } from './rules-schema.ts';

/** One value of the law with its dates, its document number (null: none confirmed) and how sure it is. */
export interface Dated<T> {
  value: T;
  effectiveFrom: PlainDate;
  effectiveTo: PlainDate | null;
  source: string | null;
  status: 'OFFICIAL' | 'UNCONFIRMED';
}

/** What a rule says to the person it hits. */
export type Clause = z.infer<typeof clausesFile>[string];

/** The pension law as data. Percentages are basis points. `contentHash` (`sha256:<hex>`) is what a case pins. */
export type PensionRules = z.infer<typeof RulesFile> & {
  clauses: Readonly<Record<string, Clause>>;
  contentHash: string;
};

/** Reads the rule files beside this module (or in `folder`). Throws with the path of the offending value. */
export function loadPensionRules(folder: string | URL = import.meta.url): PensionRules {
  const { texts, contentHash } = readRuleTexts(folder, ['rules.yaml', 'clauses.yaml']);
  const [values, clauses] = texts.map((text): unknown => parse(text));
  return {
    ...rulesFile.parse(values),
    clauses: clausesFile.parse(clauses),
    contentHash,
  };
}

/** The entry in force on a day, if any. */
export function entryOn<T>(entries: readonly Dated<T>[], date: PlainDate): Dated<T> | undefined {
  return entries.find(
    ({ effectiveFrom, effectiveTo }) =>
      effectiveFrom <= date && (effectiveTo === null || date <= effectiveTo),
  );
}

/** The value in force on a day. @throws Refusal UNSUPPORTED_INPUT for a day before the law */
export function valueOn<T>(entries: readonly Dated<T>[], date: PlainDate): T {
  const entry = entryOn(entries, date);
  if (!entry) throw new Refusal('UNSUPPORTED_INPUT', { detail: `No rule is in force on ${date}` });
  return entry.value;
}
