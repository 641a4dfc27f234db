import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { isPlainDate } from '../../core/dates.ts';

const date = z.string().refine(isPlainDate, 'not a day');
const provenance = { source: z.string().nullable(), status: z.enum(['OFFICIAL', 'UNCONFIRMED']) };
const text = z.string().min(1);
const count = z.strictObject({
  value: z.int().min(0),
  effectiveFrom: date,
  effectiveTo: date.nullable().default(null),
  ...provenance,
});
const refusal = z.strictObject({ ...provenance, reason: text, reasonZh: text, fix: text, fixZh: text });

const rulesFile = z.strictObject({
  version: text,
  certificateLoansPaidOff: z.array(count).min(1),
  refusals: z.strictObject({ OPEN_LOAN: refusal, TWO_LOANS: refusal, ACCOUNT_CLOSED: refusal }),
});

export type RefusalCode = keyof z.output<typeof rulesFile>['refusals'];

/** The housing fund law as data; `contentHash` (`sha256:<hex>`) is what a case pins. */
export const LAW = load();

function load(): z.output<typeof rulesFile> & { contentHash: string } {
  const file = readFileSync(new URL('rules.yaml', import.meta.url), 'utf8');
  const contentHash = `sha256:${createHash('sha256').update(file).digest('hex')}`;
  return { ...rulesFile.parse(parse(file)), contentHash };
}
