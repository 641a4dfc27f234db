import type { CaseView, Effect, StepAction } from '../../../cases/workflow.ts';
import type { JsonObject } from '../../../core/json.ts';
import { caseHead, factsOf } from './case-facts.ts';
import { inconsistent, outcomeOf, remedyOf, required, wordsOf } from './words.ts';

/** The application with the certificate we have pulled, as the destination gets it. */
export function applicationCall(view: CaseView): JsonObject {
  const application = view.documents.get('application')?.content;
  const certificate = view.documents.get('certificate')?.content;
  return {
    ...caseHead(view),
    application: application ?? {},
    ...(certificate === undefined ? {} : { certificate }),
  };
}

/** A contact letter 联系函 of the destination, or its refusal with written reasons. */
function issueLetterOrRefuse(view: CaseView, answer: JsonObject | null): Effect {
  const words = wordsOf(answer);
  if (words.letter === undefined)
    return { outcome: outcomeOf(words, ['REFUSED']), reasons: [remedyOf(words)] };
  if (words.letter.person.idNumber !== view.person.idNumber)
    throw inconsistent([
      {
        code: 'OTHER_PERSON',
        message: 'The letter is about another person',
        path: '/body/letter/person/idNumber',
      },
    ]);
  return {
    outcome: 'LETTER_ISSUED',
    data: { letterNumber: words.letter.number },
    documents: [{ kind: 'contact-letter', content: 'reply' }],
  };
}

/** 国办发〔2009〕66号 第八条（二）: the destination reviews the application and sends the letter, or says why not. */
export const review: StepAction = {
  operation: 'receiveApplication',
  request: applicationCall,
  answeredBy: ['sendContactLetter', 'sendReply'],
  accept: issueLetterOrRefuse,
};

/** The origin has returned the letter: the destination corrects it or refuses. */
export const correctLetter: StepAction = {
  operation: 'receiveReturn',
  request(view) {
    const returned = wordsOf(view.documents.get('letter-return')?.content ?? null);
    return {
      ...caseHead(view),
      letterNumber: required(factsOf(view).letterNumber, 'letterNumber'),
      reasonCode: returned.reasonCode ?? 'OTHER',
      reason: returned.reason ?? 'The letter was returned.',
      reasonZh: returned.reasonZh ?? '联系函被退回。',
    };
  },
  answeredBy: ['sendContactLetter', 'sendReply'],
  accept: issueLetterOrRefuse,
};

/** The origin signs for the letter; its clock runs from here. */
export const takeLetter: StepAction = {
  operation: 'receiveContactLetter',
  forwards: 'contact-letter',
  answeredBy: ['sendReply'],
  accept(_view, answer) {
    const words = wordsOf(answer);
    const outcome = outcomeOf(words, ['RECEIVED', 'RETURNED']);
    return outcome === 'RETURNED' ? returnLetter() : { outcome };
  },
};

/** What a return of the letter does, whether at the door or after the check. */
export function returnLetter(): Effect {
  return { outcome: 'RETURNED', documents: [{ kind: 'letter-return', content: 'reply' }] };
}
