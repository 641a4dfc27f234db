import type { JsonObject } from '../../../core/json.ts';
import { formatYuan, parseYuan, percentToBasisPoints } from '../../../core/money.ts';
import { cityOf } from '../../../core/region.ts';
import type { WorkflowEntry } from '../../../service.ts';
import { clauseOf } from '../rules.ts';
import { filingPeriod } from '../rules/filing-period.ts';
import { fundPayment } from '../rules/settlement.ts';
import { careFiling as table } from '../workflows/care-filing.ts';
import { assessCare, careAt, personCodes, type CareAssessment, type CarePlaces } from './assess-care.ts';
import { careResult, ruleOf } from './care-result.ts';
import { hasOpenCase } from './open-cases.ts';
import { refuseWith } from './relation-result.ts';

interface Application extends CarePlaces {
  beginsOn?: string;
  endsOn?: string;
  admittedOn?: string;
  commitment?: boolean;
  materials?: { kind: string }[];
}

const keyOf = ({ careRegion }: CarePlaces): string => `medical-insurance/filing/${cityOf(careRegion)}`;

function codesOf(assessment: CareAssessment, { category }: CarePlaces): string[] {
  const { filing } = assessment;
  const stands =
    filing?.filingStatus === 'EFFECTIVE' && (category === undefined || filing.category === category);
  return [...personCodes(assessment), ...(stands ? ['FILING_EXISTS'] : [])];
}

/** The credential is the sign-in and the form is the application; what only the person has must come with it. */
function materialCodes({ care }: CareAssessment, { materials = [], commitment }: Application): string[] {
  const has = (kind: string): boolean => materials.some((one) => one.kind === kind);
  const missing =
    (care.materials.includes('REFERRAL_PROOF') && !has('REFERRAL_PROOF')) ||
    (care.materials.includes('RESIDENCE_PROOF_OR_COMMITMENT') &&
      !has('RESIDENCE_PROOF_OR_COMMITMENT') &&
      commitment !== true);
  return missing ? ['MATERIALS_MISSING'] : [];
}

/** 异地就医备案. Between places of one region the answer stands before any form: there is nothing to file. */
export const careFiling: WorkflowEntry = {
  tables: ['medical-insurance.care-filing@1'],

  async preCheck(input, subject, context) {
    const places = input as unknown as CarePlaces;
    const assessment = await assessCare(places, subject, context);
    return careResult(assessment, codesOf(assessment, places), table, context);
  },

  async estimate(input, _subject, context) {
    const asked = input as unknown as CarePlaces & { inScope: string; deductible?: string; ratioPct: string };
    const care = careAt(asked, context.today);
    return {
      lines: paymentLines(asked, care.reductionPointsMax),
      care: { ...care, materials: [...care.materials] },
      notes: [
        {
          text: 'One band of the scheme only; bands, ceilings and further insurances are for the bill itself.',
          textZh: '仅按单一分段测算；分段、封顶线及大病、救助等以实际结算为准。',
        },
      ],
      unconfirmed: ['filingCategories'],
    };
  },

  async plan(input, subject, context) {
    const asked = input as unknown as Application;
    const assessment = await assessCare(asked, subject, context);
    const { care, insured } = assessment;
    if (insured === undefined || care.group === null) throw refuseWith([ruleOf(assessment)]);
    const codes = [...codesOf(assessment, asked), ...materialCodes(assessment, asked)];
    if (await hasOpenCase(context, subject, keyOf(asked))) codes.push('FILING_EXISTS');
    const period = filingPeriod(care.group, asked, context.today);
    if (period === undefined) codes.push('FILING_BEGINS_TOO_EARLY');
    if (codes.length > 0 || period === undefined) throw refuseWith(codes);
    return {
      table: table.id,
      members: { insured: insured.member.id },
      overlapKey: keyOf(asked),
      data: {
        scheme: insured.scheme,
        insuredRegion: asked.insuredRegion,
        careRegion: asked.careRegion,
        category: asked.category ?? 'OTHER_TEMPORARY',
        selfService: asked.commitment === true,
        ...period,
        ...(asked.admittedOn === undefined ? {} : { admittedOn: asked.admittedOn }),
      },
      documents: [{ kind: 'application', content: input }],
      reasons: [],
    };
  },
};

function paymentLines(
  { inScope, deductible = '0.00', ratioPct }: { inScope: string; deductible?: string; ratioPct: string },
  reductionPointsMax: number,
): JsonObject[] {
  const band = {
    inScope: parseYuan(inScope),
    deductible: parseYuan(deductible),
    ratio: percentToBasisPoints(ratioPct),
  };
  const line = (name: string, label: string, labelZh: string, reductionPoints: number): JsonObject => ({
    line: name,
    label,
    labelZh,
    amount: formatYuan(fundPayment({ ...band, reductionPoints })),
    rules: [reductionPoints === 0 ? 'FILING_NOT_NEEDED' : 'FILING_NEEDED'],
    sources: [...clauseOf(reductionPoints === 0 ? 'FILING_NOT_NEEDED' : 'FILING_NEEDED').sources],
  });
  return [
    line('at-home', 'Paid as at home', '按参保地同等待遇支付', 0),
    line(
      'there-at-least',
      `Paid there at least, with up to ${reductionPointsMax} points less`,
      `异地就医至少支付（支付比例最多降低${reductionPointsMax}个百分点）`,
      reductionPointsMax,
    ),
  ];
}
