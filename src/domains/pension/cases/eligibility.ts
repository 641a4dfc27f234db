import { z } from 'zod';
import { formatYuan } from '../../../core/money.ts';
import { readInput, type CaseGroup } from '../../../core/worked-cases.ts';
import { SCHEMES } from '../rules-schema.ts';
import type { PensionRules } from '../rules.ts';
import { decideTransfer } from '../rules/eligibility.ts';
import type { OneOffDocument } from '../rules/one-off.ts';
import { count, plainDate, region } from './vocabulary.ts';

const COMMITMENT = /commitment|undertaking|pledge|promise|承诺/i;
const NO_DOCUMENT = /^(none|missing|无)?$/i;

function kindOf(text: string): OneOffDocument['kind'] {
  return COMMITMENT.test(text) ? 'COMMITMENT' : 'LEGAL_DOCUMENT';
}

const document = z.union([
  z.null(),
  z
    .string()
    .transform((text): OneOffDocument | null => (NO_DOCUMENT.test(text) ? null : { kind: kindOf(text) })),
  z
    .strictObject({
      kind: z.string().optional(),
      type: z.string().optional(),
      issuedOn: plainDate.optional(),
    })
    .refine((given) => Object.keys(given).length > 0, 'say which document it is')
    .transform(({ kind, type, issuedOn }): OneOffDocument => ({
      kind: kindOf(kind ?? type ?? ''),
      ...(issuedOn === undefined ? {} : { issuedOn }),
    })),
]);

const eligibilityInput = z.strictObject({
  onDate: plainDate,
  scheme: z.enum(SCHEMES),
  destinationScheme: z.enum(SCHEMES).optional(),
  originRegion: region,
  destinationRegion: region,
  hukouRegion: region,
  sex: z.enum(['M', 'F']),
  birth: plainDate,
  originStatus: z.enum(['PAUSED', 'ACTIVE', 'TERMINATED']),
  arrearsMonths: count.default(0),
  arrearsChoice: z.enum(['PAY_ARREARS', 'WAIVE_ARREARS']).nullish(),
  receivingBenefit: z.boolean().default(false),
  destinationEstablished: z.boolean().default(true),
  officialTransfer: z.boolean().default(false),
  originAccount: z.enum(['ORDINARY', 'TEMP']).default('ORDINARY'),
  oneOff: z
    .array(z.strictObject({ months: count, paidOn: plainDate, document: document.optional() }))
    .default([])
    .transform((payments) =>
      payments.map((payment) => ({
        ...payment,
        document: payment.document ?? null,
      })),
    ),
});

/** Group `eligibility`: who may transfer, and how. */
export function eligibilityCases(rules: PensionRules): CaseGroup {
  return {
    resultKeys: ['decision', 'code', 'excludedMonths'],
    run: (input) => {
      const { destinationScheme, arrearsChoice, ...facts } = readInput(eligibilityInput, input);
      const { funds, ...decision } = decideTransfer(rules, {
        ...facts,
        destinationScheme: destinationScheme ?? facts.scheme,
        ...(arrearsChoice ? { arrearsChoice } : {}),
      });
      return { ...decision, ...(funds === undefined ? {} : { funds: formatYuan(funds) }) };
    },
  };
}
