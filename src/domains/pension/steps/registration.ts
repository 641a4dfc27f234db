import type { StepAction } from '../../../cases/workflow.ts';
import { caseHead } from './case-facts.ts';
import { applicationCall } from './review.ts';
import { outcomeOf, remedyOf, wordsOf, type Words } from './words.ts';

const answered = <O extends string>(words: Words, known: readonly O[], refusals: readonly O[]) => {
  const outcome = outcomeOf(words, known);
  return refusals.includes(outcome) ? { outcome, reasons: [remedyOf(words)] } : { outcome };
};

/** 在离职地办理暂停: the origin confirms that contributions are paused. */
export const confirmPaused: StepAction = {
  operation: 'confirmPaused',
  request: caseHead,
  answeredBy: ['sendReply'],
  accept: (_view, answer) => answered(wordsOf(answer), ['PAUSED', 'STILL_PAYING'], ['STILL_PAYING']),
};

/** 在新就业地办理接续: the destination continues the relation by a change of registration. */
export const continueRelation: StepAction = {
  operation: 'continueRelation',
  request: caseHead,
  answeredBy: ['sendReply'],
  accept: (_view, answer) => answered(wordsOf(answer), ['CONTINUED', 'REFUSED'], ['REFUSED']),
};

/** 国办发〔2009〕66号 第五条: the destination opens a temporary account; the ordinary relation stays where it is. */
export const openTemporaryAccount: StepAction = {
  operation: 'openTemporaryAccount',
  request: applicationCall,
  answeredBy: ['sendReply'],
  accept: (_view, answer) => answered(wordsOf(answer), ['OPENED', 'REFUSED'], ['REFUSED']),
};

/** 封存: a temporary account stays sealed until the benefit place gathers it. */
export const sealTemporaryAccount: StepAction = {
  operation: 'sealTemporaryAccount',
  request: caseHead,
  answeredBy: ['sendReply'],
  accept: (_view, answer) => answered(wordsOf(answer), ['SEALED', 'REFUSED'], ['REFUSED']),
};

/** The origin learns that the person pays into a temporary account elsewhere. */
export const noticeTemporaryAccount: StepAction = {
  operation: 'receiveNotice',
  request: (view) => ({
    ...caseHead(view),
    notice: 'TEMPORARY_ACCOUNT_OPENED',
    text: 'The destination has opened a temporary account; the ordinary relation stays with you.',
    textZh: '转入地已建立临时基本养老保险缴费账户，基本养老保险关系仍保留在贵地。',
  }),
  answeredBy: ['sendReply'],
  accept: (_view, answer) => ({ outcome: outcomeOf(wordsOf(answer), ['RECORDED']) }),
};
