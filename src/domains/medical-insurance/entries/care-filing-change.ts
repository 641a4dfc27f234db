import { cityOf } from '../../../core/region.ts';
import type { WorkflowEntry } from '../../../service.ts';
import { clauseOf } from '../rules.ts';
import { careFilingChange as table } from '../workflows/care-filing.ts';
import { assessCare, personCodes, type CareAssessment, type CarePlaces } from './assess-care.ts';
import { careResult, ruleOf } from './care-result.ts';
import { refuseWith } from './relation-result.ts';

const STANDING: readonly unknown[] = ['EFFECTIVE', 'NOT_YET'];

function codesOf(assessment: CareAssessment): string[] {
  const { source, filing } = assessment;
  if (!assessment.care.filingRequired || source === 'MISSING') return [];
  const codes = personCodes(assessment);
  return codes.length > 0 || STANDING.includes(filing?.filingStatus) ? codes : ['FILING_NONE'];
}

/** 取消或变更备案 of a filing that stands. */
export const careFilingChange: WorkflowEntry = {
  tables: ['medical-insurance.care-filing-change@1'],

  async preCheck(input, subject, context) {
    const assessment = await assessCare(input as unknown as CarePlaces, subject, context);
    return careResult(assessment, codesOf(assessment), table, context);
  },

  async estimate(input, subject, context) {
    const assessment = await assessCare(input as unknown as CarePlaces, subject, context);
    const { reason, reasonZh } = clauseOf(codesOf(assessment)[0] ?? ruleOf(assessment));
    return { lines: [], notes: [{ text: reason, textZh: reasonZh }], unconfirmed: [] };
  },

  async plan(input, subject, context) {
    const asked = input as unknown as CarePlaces & { change: string; endsOn?: string };
    const assessment = await assessCare(asked, subject, context);
    const { insured, filing } = assessment;
    if (insured === undefined) throw refuseWith([ruleOf(assessment)]);
    const codes = codesOf(assessment);
    if (codes.length > 0) throw refuseWith(codes);
    return {
      table: table.id,
      members: { insured: insured.member.id },
      overlapKey: `medical-insurance/filing/${cityOf(asked.careRegion)}`,
      data: {
        scheme: insured.scheme,
        insuredRegion: asked.insuredRegion,
        careRegion: asked.careRegion,
        category: filing?.category ?? asked.category ?? 'OTHER_TEMPORARY',
        beginsOn: context.today,
        selfService: false,
        change: asked.change,
        ...(asked.endsOn === undefined ? {} : { endsOn: asked.endsOn }),
      },
      documents: [{ kind: 'application', content: input }],
      reasons: [],
    };
  },
};
