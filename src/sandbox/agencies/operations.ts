import { clearDuplicate } from './steps/clear-duplicate.ts';
import { confirmFundsReceipt } from './steps/confirm-funds-receipt.ts';
import { confirmPaused } from './steps/confirm-paused.ts';
import { continueRelation } from './steps/continue-relation.ts';
import { creditAccount } from './steps/credit-account.ts';
import { endRelation } from './steps/end-relation.ts';
import { openTemporaryAccount } from './steps/open-temporary-account.ts';
import { receiveApplication } from './steps/receive-application.ts';
import { receiveContactLetter } from './steps/receive-contact-letter.ts';
import { receiveDifferenceNote } from './steps/receive-difference-note.ts';
import { receiveInformationSheet } from './steps/receive-information-sheet.ts';
import { receiveReturn } from './steps/receive-return.ts';
import { recordNotice } from './steps/record-notice.ts';
import { requestDuplicateCheck } from './steps/request-duplicate-check.ts';
import { requestFundTransfer } from './steps/request-fund-transfer.ts';
import { requestInformationSheet } from './steps/request-information-sheet.ts';
import { requestOriginReview } from './steps/request-origin-review.ts';
import { sealTemporaryAccount } from './steps/seal-temporary-account.ts';
import { otherFunds } from './statement.ts';
import type { RegisteredService } from '../../registered-service.ts';
import { playSteps } from './simulated-steps.ts';
import type { StepOperation } from './world.ts';

/** The step operations of the pension agencies, which keep relations and statements of their own here. */
const PENSION_STEPS: Readonly<Record<string, StepOperation>> = {
  receiveApplication: { act: receiveApplication, answers: 'later' },
  receiveReturn: { act: receiveReturn, answers: 'later' },
  receiveContactLetter: { act: receiveContactLetter, answers: 'at once', bringsDocument: true },
  requestOriginReview: { act: requestOriginReview, answers: 'later' },
  requestInformationSheet: { act: requestInformationSheet, answers: 'later' },
  requestFundTransfer: { act: requestFundTransfer, answers: 'later' },
  receiveInformationSheet: { act: receiveInformationSheet, answers: 'at once', bringsDocument: true },
  confirmFundsReceipt: { act: confirmFundsReceipt, answers: 'later' },
  receiveDifferenceNote: { act: receiveDifferenceNote, answers: 'later' },
  requestDuplicateCheck: { act: requestDuplicateCheck, answers: 'later' },
  clearDuplicate: { act: clearDuplicate, answers: 'later' },
  creditAccount: { act: creditAccount, answers: 'later' },
  endRelation: { act: endRelation, answers: 'later' },
  confirmPaused: { act: confirmPaused, answers: 'later' },
  continueRelation: { act: continueRelation, answers: 'later' },
  openTemporaryAccount: { act: openTemporaryAccount, answers: 'later' },
  sealTemporaryAccount: { act: sealTemporaryAccount, answers: 'later' },
  receiveNotice: { act: recordNotice, answers: 'at once' },
  receiveCaseNotice: { act: recordNotice, answers: 'at once' },
  submitApplication: { act: recordNotice, answers: 'at once', by: 'platform' },
  reportReviewResult: { act: recordNotice, answers: 'at once', by: 'platform' },
  reportProgress: { act: recordNotice, answers: 'at once', by: 'platform' },
};

/** Every step operation of the services, by operationId; operationIds are unique across services. */
export function stepOperations(services: Iterable<RegisteredService>): ReadonlyMap<string, StepOperation> {
  const pension = Object.entries(PENSION_STEPS).map(
    ([name, step]) => [name, { contradict: otherFunds, ...step }] as const,
  );
  return new Map([...pension, ...[...services].flatMap(playSteps)]);
}
