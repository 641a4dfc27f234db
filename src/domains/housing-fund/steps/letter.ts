import type { CaseView, Effect, StepAction } from '../../../cases/workflow.ts';
import { addDays } from '../../../core/dates.ts';
import { Refusal } from '../../../core/errors.ts';
import type { JsonObject } from '../../../core/json.ts';
import { letterFindings } from '../rules/platform-messages.ts';
import { LAW, refused, remedyOfReason } from '../rules.ts';
import { caseHead, factsOf, letterNumberOf } from './case-facts.ts';
import { inconsistent, outcomeOf, required, requireNone, wordsOf, type Words } from './words.ts';

/** The new centre reviews the application; two people send the letter, or it asks for material, or refuses. */
export const review: StepAction = {
  operation: 'reviewHousingTransfer',
  request: (view) => ({
    ...caseHead(view),
    application: view.documents.get('application')?.content ?? {},
    ...(view.documents.has('material') && { material: view.documents.get('material')?.content ?? {} }),
  }),
  answeredBy: ['sendTransferLetter', 'sendHousingReply'],
  accept(view, answer) {
    const words = wordsOf(answer);
    return words.letter === undefined ? answerWithoutLetter(view, words) : issueLetter(view, words);
  },
};

function answerWithoutLetter(view: CaseView, words: Words): Effect {
  const outcome = outcomeOf(words, ['NEEDS_MATERIAL', 'REFUSED']);
  const { materialAskedOn } = factsOf(view);
  if (outcome === 'NEEDS_MATERIAL' && materialAskedOn !== undefined)
    throw inconsistent([
      { code: 'HPF_ASKED_BEFORE', message: 'Material is asked for once', path: '/body/outcome' },
    ]);
  const reasons = [remedyOfReason(words.reasonCode ?? '', words.reason ?? 'The centre gave no reason.')];
  if (outcome === 'REFUSED') return { outcome, reasons };
  return {
    outcome,
    data: {
      materialAskedOn: view.today,
      lapsesOn: addDays(view.today, LAW.materialAnswerDays.value),
      materialAsked: words.reason ?? '',
      materialAskedZh: words.reasonZh ?? '',
    },
  };
}

function issueLetter(view: CaseView, words: Words): Effect {
  const letter = required(words.letter, 'letter');
  if (letter.txFunc !== '0') throw wrongFunction('0');
  requireNone(letterFindings(letter));
  requireTwoPeople(words);
  if (letter.idNum !== view.person.idNumber)
    throw refused('HPF_CONNUM_CONFLICT', 'REPLY_CONFLICT', { letterNumber: letter.conNum });
  return {
    outcome: 'SENT',
    data: { letterNumber: letter.conNum },
    documents: [{ kind: 'transfer-letter', content: 'reply' }],
  };
}

/** 录入 and 复核 are never one person. */
function requireTwoPeople({ enteredBy, reviewedBy }: Words): void {
  if (enteredBy !== undefined && reviewedBy !== undefined && enteredBy !== reviewedBy) return;
  throw new Refusal('SECOND_PERSON_REQUIRED', {
    findings: [
      { code: 'SECOND_PERSON_REQUIRED', message: 'A letter is entered by one and reviewed by another' },
    ],
  });
}

const wrongFunction = (wanted: string): Refusal =>
  inconsistent([{ code: 'HPF_TXFUNC', message: `txFunc ${wanted} is wanted here`, path: '/body/txFunc' }]);

/** The person gives what is missing; asked once. */
export const giveMaterial: StepAction = {
  residentAnswer: 'MaterialAnswer',
  asks: ({ materialAsked, materialAskedZh, lapsesOn }) => ({
    question: materialAsked ?? '',
    questionZh: materialAskedZh ?? '',
    answerBy: lapsesOn ?? '',
  }),
  accept: () => ({ outcome: 'GIVEN', documents: [{ kind: 'material', content: 'reply' }] }),
};

/** The request for material has run out, unless it was answered. */
export const lapse: StepAction = {
  accept: (view) => ({ outcome: view.state === 'CORRECTION' ? 'LAPSED' : 'ANSWERED' }),
};

/** As long as the old centre has not accepted, the new one may cancel (BDC903). */
export const offerCancellation: StepAction = {
  operation: 'offerTransferCancellation',
  request: caseHead,
  answeredBy: ['sendTransferCancellation'],
  accept(view, answer) {
    const { orConNum } = required(wordsOf(answer).cancellation, 'cancellation');
    requireLetter(view, orConNum);
    if (view.state !== 'SENT') throw refused('HPF_CANCEL_TOO_LATE', 'ACTION_NOT_ALLOWED');
    return { outcome: 'CANCELLED', documents: [{ kind: 'transfer-cancellation', content: 'reply' }] };
  },
};

/** The old centre, which may hold the letter already, hears that it is cancelled. */
export const tellCancellation: StepAction = {
  operation: 'receiveTransferCancellation',
  forwards: 'transfer-cancellation',
  answeredBy: ['sendHousingReply'],
  accept: (_view, answer) => ({ outcome: outcomeOf(wordsOf(answer), ['RECORDED']) }),
};

/** The old centre accepts the letter (BDC901, txFunc 1); its clock runs from here. */
export const takeLetter: StepAction = {
  operation: 'receiveTransferLetter',
  forwards: 'transfer-letter',
  answeredBy: ['sendTransferLetter'],
  accept(view: CaseView, answer: JsonObject | null): Effect {
    const letter = required(wordsOf(answer).letter, 'letter');
    if (letter.txFunc !== '1') throw wrongFunction('1');
    requireLetter(view, letter.conNum);
    if (letter.tranRstCode !== '0')
      throw inconsistent([
        { code: 'HPF_RESULT_CODE', message: 'Acceptance says 0', path: '/body/letter/tranRstCode' },
      ]);
    return { outcome: 'ACCEPTED', documents: [{ kind: 'transfer-acceptance', content: 'reply' }] };
  },
};

/** @throws Refusal DOCUMENT_INCONSISTENT when a message is about another letter */
export function requireLetter(view: CaseView, number: string): void {
  if (number === letterNumberOf(view)) return;
  throw inconsistent([
    { code: 'HPF_OTHER_LETTER', message: 'The message is about another letter', path: '/body/orConNum' },
  ]);
}
