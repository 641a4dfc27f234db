import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { isPlainDate, type PlainDate } from '../../core/dates.ts';

const date = z.string().refine(isPlainDate, 'not a day');
const provenance = { source: z.string().nullable(), status: z.enum(['OFFICIAL', 'UNCONFIRMED']) };
const text = z.string().min(1);
const dated = <T extends z.ZodType>(value: T) =>
  z
    .array(
      z.strictObject({
        value,
        effectiveFrom: date,
        effectiveTo: date.nullable().default(null),
        ...provenance,
      }),
    )
    .min(1);
const reason = z.strictObject({ ...provenance, reason: text, reasonZh: text, fix: text, fixZh: text });

const rulesFile = z.strictObject({
  version: text,
  filingWithinRegion: dated(z.boolean()),
  temporaryFilingMonths: dated(z.int().positive()),
  reasons: z.strictObject({
    NOT_ENROLLED: reason,
    BEFORE_ENROLMENT: reason,
    ENROLMENT_SUSPENDED: reason,
    ENROLMENT_ENDED: reason,
    ARREARS_OPEN: reason,
  }),
});

type RulesFile = z.output<typeof rulesFile>;
export type ReasonCode = keyof RulesFile['reasons'];

/** The law of medical insurance as data; `contentHash` (`sha256:<hex>`) is what a case pins. */
export const LAW = load();

function load(): RulesFile & { contentHash: string } {
  const file = readFileSync(new URL('rules.yaml', import.meta.url), 'utf8');
  const contentHash = `sha256:${createHash('sha256').update(file).digest('hex')}`;
  return { ...rulesFile.parse(parse(file)), contentHash };
}

interface Dated<T> {
  value: T;
  effectiveFrom: PlainDate;
  effectiveTo: PlainDate | null;
}

/** The value in force on a day; the earliest for a day before it. */
export function valueOn<T>(entries: readonly Dated<T>[], day: PlainDate): T {
  const found = entries.findLast(
    ({ effectiveFrom, effectiveTo }) => effectiveFrom <= day && (effectiveTo === null || day <= effectiveTo),
  );
  return (found ?? entries[0]!).value;
}
