import { z } from 'zod';
import { cityOf, provinceOf } from '../../../core/region.ts';
import { readInput, type CaseGroup } from '../../../core/worked-cases.ts';
import { answerCare, type CareAnswer, type CareCategory } from '../rules/care-elsewhere.ts';
import { LAW } from '../rules.ts';
import { plainDate, region } from './vocabulary.ts';

const categories = Object.keys(LAW.filingCategories) as [CareCategory, ...CareCategory[]];

const filingInput = z
  .strictObject({
    onDate: plainDate.default('2026-11-23'),
    insured: region.optional(),
    care: region.optional(),
    sameRegion: z.boolean().optional(),
    category: z.enum(categories).optional(),
    filedBefore: z.boolean().optional(),
    admitted: z.boolean().optional(),
    filedBeforeDischargeSettlement: z.boolean().optional(),
    filedAfterDischarge: z.boolean().optional(),
    networked: z.boolean().optional(),
    paidInFull: z.boolean().optional(),
    careInInsuredArea: z.boolean().optional(),
    filingValid: z.boolean().optional(),
  })
  .refine(
    ({ insured, care, sameRegion, careInInsuredArea }) =>
      sameRegion !== undefined ||
      careInInsuredArea !== undefined ||
      (insured !== undefined && care !== undefined),
    'say where care lies',
  );

type Input = z.output<typeof filingInput>;

const WORDS = {
  CREDENTIAL: '医保电子凭证/身份证/社保卡',
  FILING_FORM: '备案表',
  RESIDENCE_PROOF_OR_COMMITMENT: '长期居住认定材料 or 个人承诺书',
  REFERRAL_PROOF: '转诊转院证明材料',
} as const;

function placesOf({ insured, care, sameRegion, careInInsuredArea }: Input) {
  const known = insured !== undefined && care !== undefined;
  return {
    sameRegion: known ? provinceOf(insured) === provinceOf(care) : (sameRegion ?? false),
    atHome: careInInsuredArea ?? (known && cityOf(insured) === cityOf(care)),
  };
}

function answerWith(answer: CareAnswer): Readonly<Record<string, unknown>> {
  return { ...answer, materials: answer.materials.map((material) => WORDS[material]) };
}

/** Group `filing`: what care elsewhere asks for and how it is settled. */
export const filingCases: CaseGroup = {
  resultKeys: 'all',
  run: (raw) => {
    const input = readInput(filingInput, raw);
    const care = {
      ...placesOf(input),
      category: input.category,
      filedBefore: input.filingValid ?? input.filedBefore,
      filedBeforeDischargeSettlement: input.filedBeforeDischargeSettlement,
      networked: input.networked,
      paidInFull: input.paidInFull ?? input.filedAfterDischarge,
    };
    return answerWith(answerCare(care, input.onDate));
  },
};
