import { caseHeadOf } from '../../../cases/case-head.ts';
import type { CaseView, Effect, StepAction } from '../../../cases/workflow.ts';
import type { JsonObject } from '../../../core/json.ts';
import { cityOf } from '../../../core/region.ts';
import { finding, inconsistent, outcomeOf, remedyOf, required, wordsOf } from './words.ts';
import type { Scheme } from '../rules-schema.ts';

/** What a filing remembers in the clear: places, category and days. */
interface CareFacts {
  scheme: Scheme;
  insuredRegion: string;
  careRegion: string;
  category: string;
  beginsOn: string;
  endsOn?: string;
  admittedOn?: string;
  selfService: boolean;
  change?: 'CANCEL' | 'CHANGE_END';
}

const factsOf = (view: CaseView): CareFacts => view.data as unknown as CareFacts;

function careHead(view: CaseView): JsonObject {
  const { scheme, insuredRegion, careRegion } = factsOf(view);
  return { ...caseHeadOf(view, { insured: insuredRegion }), careRegion, scheme };
}

function filingCall(view: CaseView): JsonObject {
  const { category, beginsOn, endsOn, admittedOn, selfService } = factsOf(view);
  const application = view.documents.get('application')?.content ?? {};
  const later = wordsOf(view.documents.get('further-materials')?.content);
  const materials = [
    ...((application['materials'] as JsonObject[] | undefined) ?? []),
    ...(later.materials ?? []),
  ];
  const reason = application['reason'];
  return {
    ...careHead(view),
    category,
    beginsOn,
    selfService: selfService || later.commitment === true,
    materials,
    ...(endsOn === undefined ? {} : { endsOn }),
    ...(admittedOn === undefined ? {} : { admittedOn }),
    ...(reason === undefined ? {} : { reason }),
  };
}

/** 备案 (医保发〔2022〕22号): on a commitment it takes effect at once, else a person at the place of insurance decides. */
export const file: StepAction = {
  operation: 'receiveCareFiling',
  request: filingCall,
  answeredBy: ['sendMedicalReply'],
  accept: (view, answer) => decided(view, answer, ['EFFECTIVE', 'IN_REVIEW', 'MATERIALS_WANTED', 'REFUSED']),
};

/** The decision of a person. */
export const review: StepAction = {
  operation: 'reviewCareFiling',
  request: filingCall,
  answeredBy: ['sendMedicalReply'],
  accept: (view, answer) => decided(view, answer, ['EFFECTIVE', 'MATERIALS_WANTED', 'REFUSED']),
};

function decided(view: CaseView, answer: JsonObject | null, known: readonly string[]): Effect {
  const words = wordsOf(answer);
  const outcome = outcomeOf(words, known);
  if (outcome === 'IN_REVIEW') return { outcome };
  if (outcome === 'EFFECTIVE') return inForce(view, answer, outcome);
  return {
    outcome,
    reasons: [remedyOf(words, outcome === 'REFUSED' ? 'FILING_REFUSED' : 'MATERIALS_MISSING')],
  };
}

/** @throws Refusal DOCUMENT_INCONSISTENT for a filing of another city or category, or one that ends before it begins */
function inForce(view: CaseView, answer: JsonObject | null, outcome: string): Effect {
  const filing = required(wordsOf(answer).filing, 'filing');
  const facts = factsOf(view);
  const { careRegion, category, effectiveFrom, effectiveTo } = filing;
  const findings = [
    ...(cityOf(careRegion) === cityOf(facts.careRegion)
      ? []
      : [finding('OTHER_PLACE', 'The filing is for another city', 'filing/careRegion')]),
    ...(category === facts.category || facts.change !== undefined
      ? []
      : [finding('OTHER_CATEGORY', 'The filing is of another kind', 'filing/category')]),
    ...(effectiveTo === undefined || effectiveFrom <= effectiveTo
      ? []
      : [finding('PERIOD_WRONG', 'It ends before it begins', 'filing/effectiveTo')]),
  ];
  if (findings.length > 0) throw inconsistent(findings);
  return {
    outcome,
    data: {
      filingNumber: filing.number,
      effectiveFrom,
      ...(effectiveTo === undefined ? {} : { effectiveTo }),
    },
    documents: [{ kind: 'filing', content: 'reply' }],
  };
}

/** The person adds what is missing, or gives the commitment in its place. */
export const addMaterials: StepAction = {
  residentAnswer: 'CareMaterialsAnswer',
  accept: () => ({ outcome: 'ADDED', documents: [{ kind: 'further-materials', content: 'reply' }] }),
};

/** 取消、变更备案: the place of insurance ends the filing or changes its last day. */
export const changeFiling: StepAction = {
  operation: 'changeCareFiling',
  request(view) {
    const { change, endsOn } = factsOf(view);
    return {
      ...careHead(view),
      change: required(change, 'change'),
      ...(endsOn === undefined ? {} : { endsOn }),
    };
  },
  answeredBy: ['sendMedicalReply'],
  accept(view, answer) {
    const words = wordsOf(answer);
    const outcome = outcomeOf(words, ['CANCELLED', 'CHANGED', 'REFUSED']);
    if (outcome === 'REFUSED') return { outcome, reasons: [remedyOf(words, 'FILING_REFUSED')] };
    return outcome === 'CHANGED'
      ? inForce(view, answer, outcome)
      : { outcome, documents: [{ kind: 'filing-cancellation', content: 'reply' }] };
  },
};
