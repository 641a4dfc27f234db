import type { CaseView, Effect, StepAction } from '../../../cases/workflow.ts';
import type { JsonObject } from '../../../core/json.ts';
import { formatYuan, parseYuan } from '../../../core/money.ts';
import {
  checkInformation,
  isRejection,
  type CheckedInformation,
  type TransferInformation,
} from '../rules/platform-messages.ts';
import { remedyOfReason, type TransferRefusalCode } from '../rules.ts';
import { caseHead, factsOf, FUND } from './case-facts.ts';
import { requireLetter } from './letter.ts';
import { inconsistent, required, wordsOf } from './words.ts';

/** The old centre sends the account information or rejects (BDC905, txFunc 0). The amounts are final here. */
export const askInformation: StepAction = {
  operation: 'requestTransferInformation',
  request: caseHead,
  answeredBy: ['sendTransferInformation'],
  accept(view, answer) {
    const checked = informationOf(view, answer);
    return isRejection(checked.information)
      ? reject(checked.information)
      : { outcome: 'GIVEN', ...agree(checked) };
  },
};

/** What a BDC905 of txFunc 0 says, its rules kept. @throws Refusal DOCUMENT_INCONSISTENT */
export function informationOf(view: CaseView, answer: JsonObject | null): CheckedInformation {
  const message = required(wordsOf(answer).information, 'information');
  if (message.txFunc !== '0')
    throw inconsistent([{ code: 'HPF_TXFUNC', message: 'txFunc 0 is wanted here', path: '/body/txFunc' }]);
  const checked = checkInformation(message, factsOf(view).flags);
  const { information, findings } = checked;
  if (findings.length > 0) throw inconsistent(findings, expectedAmount(message));
  requireLetter(view, information.orConNum);
  if (information.idNum === view.person.idNumber) return checked;
  throw inconsistent([
    { code: 'OTHER_PERSON', message: 'The information is about another person', path: '/body/idNum' },
  ]);
}

function expectedAmount({ tranAmt, orAcctAmt, yinter }: TransferInformation): Record<string, string> {
  if (tranAmt === undefined || orAcctAmt === undefined || yinter === undefined) return {};
  return { expected: formatYuan(parseYuan(orAcctAmt) + parseYuan(yinter)), got: tranAmt };
}

/** The amount that is to move from now on, and a warning of the flags that were read leniently. */
export function agree({ information, normalised }: CheckedInformation): Omit<Effect, 'outcome'> {
  const amount = required(information.tranAmt, 'tranAmt');
  return {
    data: {
      amount,
      contactPhone: information.contPhone,
      openLoan: information.loanEndFlag === '1',
      warning: normalised.length > 0 ? 'HPF_FLAG_NORMALISED' : null,
      normalisedFlags: [...normalised],
    },
    agreed: { [FUND]: parseYuan(amount) },
    documents: [{ kind: 'transfer-information', content: 'reply' }],
  };
}

/** Reasons that old centres give in words; the platform has no codes for them. */
const REASONS: readonly (readonly [RegExp, TransferRefusalCode])[] = [
  [/未封存/u, 'HPF_OUT_NOT_SEALED'],
  [/不存在/u, 'HPF_OUT_NO_ACCOUNT'],
  [/不符/u, 'HPF_OUT_ID_MISMATCH'],
  [/贷款未结清/u, 'HPF_OUT_OPEN_LOAN'],
  [/冻结/u, 'HPF_OUT_FROZEN'],
  [/已销户/u, 'HPF_OUT_ALREADY_CLOSED'],
  [/在途提取/u, 'HPF_OUT_PENDING_WITHDRAWAL'],
  [/骗提|骗贷/u, 'HPF_OUT_FRAUD_FLAG'],
];

function reject({ tranRstMsg = '', contPhone }: TransferInformation): Effect {
  const code = REASONS.find(([pattern]) => pattern.test(tranRstMsg))?.[1] ?? '';
  return {
    outcome: 'REJECTED',
    data: { reasonCode: code, contactPhone: contPhone },
    documents: [{ kind: 'transfer-rejection', content: 'reply' }],
    reasons: [remedyOfReason(code, tranRstMsg)],
  };
}
