import type { CaseView, StatedMoney } from '../../../cases/workflow.ts';
import { clauseOf } from '../rules.ts';
import { factsOf, MEDICAL_ACCOUNT } from './relation-facts.ts';
import { wordsOf } from './words.ts';

const SHEET = 'information-sheet';

/** What the newest sheet 信息表 says of the personal account: its balance, and what of it moves. */
export function moneyOfSheet(view: CaseView): StatedMoney | undefined {
  const { sheet } = wordsOf(view.documents.get(SHEET)?.content);
  if (sheet === undefined) return undefined;
  const moves = factsOf(view).fundsTrack === 'REQUIRED';
  const rules = [moves ? 'TRANSFER_SHOULD' : 'FUNDS_LOCAL_RULE'];
  const behind = { rules, sources: rules.flatMap((rule) => clauseOf(rule).sources) };
  return {
    document: SHEET,
    lines: [
      {
        line: 'account-balance',
        label: 'Balance of the personal account',
        labelZh: '个人账户余额',
        amount: sheet.accountBalance,
        ...behind,
        funds: [],
      },
      {
        line: 'transfer-amount',
        label: 'Balance that moves',
        labelZh: '划转的个人账户余额',
        amount: sheet.transferAmount,
        ...behind,
        funds: moves ? [MEDICAL_ACCOUNT] : [],
      },
    ],
  };
}
