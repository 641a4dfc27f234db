import type { CaseView, Effect, StepAction } from '../../../cases/workflow.ts';
import type { Remedy } from '../../../core/errors.ts';
import type { JsonObject } from '../../../core/json.ts';
import { parseYuan } from '../../../core/money.ts';
import { LAW } from '../in-force.ts';
import { clauseOf } from '../rules/decision.ts';
import { caseHead, factsOf, readFacts } from './case-facts.ts';
import { inconsistent, outcomeOf, required, wordsOf } from './words.ts';

/** 先转后清 (人社部发〔2010〕70号 十): after everything has come, the destination looks for months paid twice. */
export const checkDuplicates: StepAction = {
  operation: 'requestDuplicateCheck',
  request(view) {
    const sheet = wordsOf(view.documents.get('information-sheet')?.content ?? null).sheet;
    const history = view.documents.get('origin-history')?.content;
    return {
      ...caseHead(view),
      ...(sheet === undefined ? {} : { sheet }),
      ...(sheet === undefined && history !== undefined ? { history } : {}),
    };
  },
  answeredBy: ['sendReply'],
  accept(_view, answer) {
    const words = wordsOf(answer);
    const outcome = outcomeOf(words, ['NONE', 'FOUND']);
    if (outcome === 'NONE') return { outcome };
    return {
      outcome,
      data: { duplicates: required(words.duplicates, 'duplicates') },
      documents: [{ kind: 'duplicate-finding', content: 'reply' }],
      reasons: [duplicateRemedy()],
    };
  },
};

/** The same where nothing but the clearing was asked for: finding no month is then a refusal, with its reason. */
export const findDuplicates: StepAction = {
  ...checkDuplicates,
  accept(view, answer) {
    const effect = checkDuplicates.accept(view, answer);
    return effect.outcome === 'NONE' ? { ...effect, reasons: [nothingToClear()] } : effect;
  },
};

/** 人社部发〔2009〕187号 三: agency and person agree which relation stays for the months paid twice. */
export const chooseDuplicate: StepAction = {
  residentAnswer: 'DuplicateChoiceAnswer',
  asks: askedDuplicates,
  accept: (_view, answer) => keepChoice(answer, 'CHOSEN'),
};

/** The same choice where the side to be cleared decides who is asked next. */
export const chooseRelation: StepAction = {
  residentAnswer: 'DuplicateChoiceAnswer',
  asks: askedDuplicates,
  accept: (_view, answer) => keepChoice(answer, `KEEP_${required(wordsOf(answer).keep, 'keep')}`),
};

/** The months paid twice, and what each choice refunds. */
function askedDuplicates(data: JsonObject): JsonObject {
  return { ...readFacts(data).duplicates };
}

function keepChoice(answer: JsonObject | null, outcome: string): Effect {
  return {
    outcome,
    data: { keep: required(wordsOf(answer).keep, 'keep') },
    documents: [{ kind: 'duplicate-choice', content: 'reply' }],
  };
}

/** The months paid twice are cleared and the personal account refunded to the person. */
export const clearDuplicate: StepAction = {
  operation: 'clearDuplicate',
  request(view) {
    const { from, to, months } = required(factsOf(view).duplicates, 'duplicates');
    const application = view.documents.get('application')?.content;
    const account = application?.['refundAccount'];
    const refund = chosenOption(view);
    return {
      ...caseHead(view),
      keep: refund.keep,
      from,
      to,
      months,
      refund,
      ...(account === undefined ? {} : { account }),
    };
  },
  answeredBy: ['sendReply'],
  twoOfficers: true,
  accept(view, answer) {
    const words = wordsOf(answer);
    const outcome = outcomeOf(words, ['CLEARED']);
    const refund = required(words.refund, 'refund');
    if (parseYuan(refund.principal) !== parseYuan(chosenOption(view).refundPrincipal))
      throw inconsistent([
        {
          code: 'OTHER_AMOUNT',
          message: 'The principal is not the one the person was shown',
          path: '/body/refund/principal',
        },
      ]);
    return {
      outcome,
      data: { refund: { months: refund.months, amount: refund.amount, paidOn: refund.paidOn } },
      documents: [{ kind: 'refund-record', content: 'reply' }],
    };
  },
};

/** What the person chose; between the two schemes the law chooses (人社部发〔2014〕17号 第七条): employee months count. */
function chosenOption(view: CaseView) {
  const { duplicates, keep, scheme } = factsOf(view);
  const kept = keep ?? (scheme === 'RESIDENT' ? 'DESTINATION' : 'ORIGIN');
  return required(
    required(duplicates, 'duplicates').options.find((option) => option.keep === kept),
    'keep',
  );
}

function duplicateRemedy(): Remedy {
  const { sources, reason, reasonZh, whoActs, fix, fixZh } = clauseOf(LAW, 'DUP-1');
  return { ruleIds: ['DUP-1', 'DUP-2'], sources, reason, reasonZh, whoActs, fix, fixZh };
}

const nothingToClear = (): Remedy => ({
  ...duplicateRemedy(),
  reason: 'The agency found no month that is paid in both places; both relations stay as they are.',
  reasonZh: '经办机构核实两地没有重复缴费的月份，参保关系均予保留。',
  whoActs: 'NOBODY',
  fix: 'Nothing needs to be done.',
  fixZh: '无需办理。',
});
