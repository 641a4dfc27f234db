import type { CaseView, StepAction } from '../../../cases/workflow.ts';
import { addDays, type PlainDate } from '../../../core/dates.ts';
import type { JsonObject } from '../../../core/json.ts';
import { LAW } from '../rules.ts';
import { applicationOf, caseHead, factsOf, supplementOf } from './case-facts.ts';
import { outcomeOf, remedyOfWords, wordsOf } from './words.ts';

/** The application with what was handed in later and what the decision table says. */
export function applicationCall(view: CaseView): JsonObject {
  const supplement = supplementOf(view);
  return {
    ...caseHead(view),
    application: applicationOf(view) as unknown as JsonObject,
    assessment: factsOf(view).assessment,
    ...(supplement !== undefined && { supplement }),
  };
}

/** 受理: the station takes the application in, or names everything that is missing, once. */
export const review: StepAction = {
  operation: 'reviewMoveApplication',
  request: applicationCall,
  answeredBy: ['sendMoveReply'],
  accept(view, answer) {
    const words = wordsOf(answer);
    const outcome = outcomeOf(words, ['ACCEPTED', 'CORRECTION', 'REFUSED']);
    if (outcome === 'ACCEPTED') return { outcome };
    if (outcome === 'REFUSED') return { outcome, reasons: [remedyOfWords(words)] };
    const asks = words.asks ?? [];
    return {
      outcome,
      data: { correctionUntil: addDays(view.today, LAW.correctionDays.value) },
      documents: [{ kind: 'correction-notice', content: 'reply' }],
      reasons: asks.map(({ what, whatZh }) => ({
        ruleIds: ['R9'],
        sources: [],
        reason: 'Something is missing; it is not refused.',
        reasonZh: '申请材料不齐全，不是不予办理。',
        whoActs: 'RESIDENT',
        fix: `Hand in: ${what}.`,
        fixZh: `请补充：${whatZh}。`,
      })),
    };
  },
};

/** 受理: from here the clock of the decision runs, whether anything was missing before or not. */
export const accept: StepAction = { accept: () => ({ outcome: 'ACCEPTED' }) };

/** The person hands in what was missing. */
export const supplement: StepAction = {
  residentAnswer: 'MoveSupplement',
  asks: (data) => ({ until: data['correctionUntil'] ?? null }),
  accept: () => ({ outcome: 'SUPPLIED', documents: [{ kind: 'supplement', content: 'reply' }] }),
};

const dayAfter = (date: PlainDate | undefined): PlainDate | null =>
  date === undefined ? null : addDays(date, 1);

/** Nobody answered the notice in time: the application lapses, and may be filed again. */
export const lapse: StepAction = {
  accept(view) {
    const { correctionUntil = '' } = factsOf(view);
    if (view.state !== 'CORRECTION' || view.today <= correctionUntil) return { outcome: 'ANSWERED' };
    const words = {
      reason: `What was missing had not come by ${correctionUntil}.`,
      reasonZh: `截至 ${correctionUntil} 未收到补充材料。`,
      whoActs: 'RESIDENT',
      fix: 'File the application again with what was missing.',
      fixZh: '请备齐材料后重新提出申请。',
    };
    return { outcome: 'LAPSED', reasons: [{ ruleIds: [], sources: [], ...words }] };
  },
};
export const lapsesOn = (view: CaseView): PlainDate | null => dayAfter(factsOf(view).correctionUntil);
