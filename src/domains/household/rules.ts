import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { isPlainDate } from '../../core/dates.ts';

const text = z.string().min(1);
const provenance = {
  source: z.string().nullable(),
  status: z.enum(['OFFICIAL', 'UNCONFIRMED']),
  effectiveFrom: z.string().refine(isPlainDate, 'not a day').nullable().default(null),
};
const paper = z.enum([
  'PROPERTY_CERTIFICATE',
  'FILED_PURCHASE_CONTRACT',
  'LEASE_CONTRACT',
  'LANDLORD_TITLE',
  'LANDLORD_CONSENT',
  'EMPLOYMENT_CONTRACT',
  'UNIT_CONSENT',
  'BUSINESS_LICENCE',
]);
const papers = z.strictObject({ value: z.array(paper).min(1), ...provenance });

const rulesFile = z.strictObject({
  version: text,
  papers: z.strictObject({ OWNED: papers, LEASE: papers, EMPLOYMENT: papers }),
  leaseMustBeFiled: z.strictObject({ value: z.boolean(), ...provenance }),
});

export type BasisKind = keyof z.output<typeof rulesFile>['papers'];
export type Paper = z.output<typeof paper>;

/** The rules of household registration as data; `contentHash` (`sha256:<hex>`) is what a case pins. */
export const LAW = load();

function load(): z.output<typeof rulesFile> & { contentHash: string } {
  const file = readFileSync(new URL('rules.yaml', import.meta.url), 'utf8');
  const contentHash = `sha256:${createHash('sha256').update(file).digest('hex')}`;
  return { ...rulesFile.parse(parse(file)), contentHash };
}
