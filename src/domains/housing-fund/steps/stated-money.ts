import type { CaseView, MoneyLine, StatedMoney } from '../../../cases/workflow.ts';
import { factsOf, FUND } from './case-facts.ts';
import { wordsOf } from './words.ts';

const INFORMATION = 'transfer-information';

/** Balance, interest and sum of the newest account information (BDC905); what was settled since stands as the sum. */
export function moneyOfInformation(view: CaseView): StatedMoney | undefined {
  const { information } = wordsOf(view.documents.get(INFORMATION)?.content ?? null);
  if (information === undefined) return undefined;
  const { orAcctAmt, yinter, tranAmt } = information;
  const rows = [
    ['principal', 'Balance', '账户余额', orAcctAmt],
    ['interest', 'Interest', '结息', yinter],
    ['total', 'To be transferred', '转移金额', factsOf(view).amount ?? tranAmt],
  ] as const;
  const lines = rows.flatMap(([line, label, labelZh, amount]): MoneyLine[] =>
    amount === undefined ? [] : [{ line, label, labelZh, amount, rules: [], sources: [], funds: [FUND] }],
  );
  return { document: INFORMATION, lines };
}
