import type { CaseView, Effect, StepAction } from '../../../cases/workflow.ts';
import type { Finding } from '../../../core/errors.ts';
import type { JsonObject } from '../../../core/json.ts';
import { formatYuan, parseYuan } from '../../../core/money.ts';
import { caseHead, choicesOf, factsOf, PAID_KINDS } from './case-facts.ts';
import { inconsistent, outcomeOf, required, wordsOf } from './words.ts';
import type { Amounts, EmployeeSheet, ResidentSheet } from './words.ts';

/** Which money a table moves: lines ④ and ⑤, the personal account only, or none. */
export type Money = 'ALL' | 'ACCOUNT' | 'NONE';

/** The origin makes out the information sheet 信息表 (国办发〔2009〕66号 第八条（三）). */
export const makeSheet = (money: Money): StepAction => ({
  operation: 'requestInformationSheet',
  request: (view) => ({ ...caseHead(view), ...choicesOf(view) }),
  answeredBy: ['sendInformationSheet'],
  accept: (view, answer) => acceptSheet(view, answer, money),
});

/** The destination takes in the sheet, forwarded with the origin's signature. */
export const takeSheet: StepAction = {
  operation: 'receiveInformationSheet',
  forwards: 'information-sheet',
  answeredBy: ['sendReply'],
  accept(view, answer) {
    const outcome = outcomeOf(wordsOf(answer), ['RECEIVED']);
    const sheet = view.documents.get('information-sheet');
    return { outcome, data: { deliveredSheet: sheet?.id ?? '' } };
  },
};

/** A sheet that adds up, is about this person and moves what this table moves. @throws Refusal DOCUMENT_INCONSISTENT */
export function acceptSheet(view: CaseView, answer: JsonObject | null, money: Money): Effect {
  const sheet = required(wordsOf(answer).sheet, 'sheet');
  const amounts = amountsOf(sheet);
  const findings = [
    ...(sheet.person.idNumber === view.person.idNumber
      ? []
      : [finding('OTHER_PERSON', 'The sheet is about another person', 'person/idNumber')]),
    ...(sheet.form === (factsOf(view).scheme === 'RESIDENT' ? 'RESIDENT' : 'EMPLOYEE')
      ? []
      : [finding('OTHER_FORM', 'This form belongs to another scheme', 'form')]),
    ...(sheet.form === 'EMPLOYEE' ? employeeFindings(sheet) : residentFindings(sheet)),
    ...moneyFindings(amounts, money),
  ];
  if (findings.length > 0) throw inconsistent(findings);
  const moving = PAID_KINDS.filter(() => money !== 'NONE').map(([kind, member]) => [
    kind,
    parseYuan(amounts[member]),
  ]);
  return {
    outcome: 'SHEET_SENT',
    data: { sheet: amounts },
    documents: [{ kind: 'information-sheet', content: 'reply' }],
    agreed: Object.fromEntries(moving),
  };
}

/** Lines ④, ⑤ and ⑥ of either form; the residents' whole account stands as ④. */
function amountsOf(sheet: EmployeeSheet | ResidentSheet): Amounts {
  if (sheet.form === 'RESIDENT')
    return {
      personalAccount: sheet.balance.total,
      pooledFund: formatYuan(0n),
      total: sheet.balance.total,
    };
  return { personalAccount: sheet.lines.f4, pooledFund: sheet.lines.f5, total: sheet.lines.f6 };
}

function employeeFindings({ lines, rows }: EmployeeSheet): Finding[] {
  const [f1, f2, f3, f4, f5, f6] = [lines.f1, lines.f2, lines.f3, lines.f4, lines.f5, lines.f6].map(
    parseYuan,
  );
  const sums: Finding[] = [];
  if (f4 !== (f1 ?? 0n) + (f2 ?? 0n) + (f3 ?? 0n))
    sums.push(finding('SUM_WRONG', 'Line ④ is not ①+②+③', 'lines/f4'));
  if (f6 !== (f4 ?? 0n) + (f5 ?? 0n)) sums.push(finding('SUM_WRONG', 'Line ⑥ is not ④+⑤', 'lines/f6'));
  const wrongRows = rows.flatMap((row, index) =>
    row.fromMonth > row.toMonth || row.months > row.toMonth - row.fromMonth + 1
      ? [finding('PERIOD_WRONG', 'The months do not fit the period', `rows/${index}`)]
      : [],
  );
  return [...sums, ...wrongRows];
}

function residentFindings({ balance }: ResidentSheet): Finding[] {
  const { personal, collectiveSubsidy, governmentSubsidy, interest, total } = balance;
  const sum = [personal, collectiveSubsidy, governmentSubsidy, interest]
    .map(parseYuan)
    .reduce((a, b) => a + b);
  return sum === parseYuan(total)
    ? []
    : [finding('SUM_WRONG', 'The parts do not add up to the total', 'balance/total')];
}

function moneyFindings(amounts: Amounts, money: Money): Finding[] {
  const pooled = parseYuan(amounts.pooledFund) !== 0n;
  const any = parseYuan(amounts.total) !== 0n;
  if (money === 'NONE' && any)
    return [finding('NO_MONEY_MOVES', 'Inside one pool no money moves; the lines are 0.00', 'lines')];
  if (money === 'ACCOUNT' && pooled)
    return [finding('POOLED_STAYS', 'Only the personal account moves; line ⑤ is 0.00', 'lines/f5')];
  return [];
}

const finding = (code: string, message: string, path: string): Finding => ({
  code,
  message,
  path: `/body/sheet/${path}`,
});
