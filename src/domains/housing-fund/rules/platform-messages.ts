import type { Finding } from '../../../core/errors.ts';
import { parseYuan } from '../../../core/money.ts';
import { checkResidentId } from '../../../core/resident-id.ts';
import { conNumFault } from './con-num.ts';

/** 住房公积金异地转移接续 letter of BDC901, member names as the platform has them. */
export interface TransferLetter {
  conNum: string;
  txFunc: '0' | '1';
  tranOutUnitNo?: string;
  tranCenName?: string;
  empName?: string;
  docType?: string;
  idNum?: string;
  socUnitName?: string;
  socRefAcctNo?: string;
  tranRefAcctNo?: string;
  tranRefAcctName?: string;
  tranBank?: string;
  entBank?: string;
  trenCenInfo?: string;
  genDate?: string;
  tranRstCode?: string;
  tranRstMsg?: string;
  remark?: string;
}

/** BDC905: account information or rejection (txFunc 0), negotiation (1), closure (2). Amounts are yuan text. */
export interface TransferInformation {
  orConNum: string;
  txFunc: '0' | '1' | '2';
  empName: string;
  docType: string;
  idNum: string;
  tranAmt?: string;
  orAcctAmt?: string;
  yinter?: string;
  oAcctDate?: string;
  payEndDate?: string;
  sixMconFlag?: string;
  loanNum?: string;
  loanEndFlag?: string;
  frLoanFlag?: string;
  tranRstCode?: string;
  tranRstMsg?: string;
  contPhone: string;
}

export type FlagMode = 'strict' | 'lenient';

const FLAGS = ['sixMconFlag', 'loanEndFlag', 'frLoanFlag'] as const;
const LETTER_MEMBERS = [
  'tranOutUnitNo',
  'tranCenName',
  'empName',
  'docType',
  'idNum',
  'socUnitName',
  'socRefAcctNo',
  'tranRefAcctNo',
  'tranRefAcctName',
  'tranBank',
  'trenCenInfo',
  'genDate',
] as const;
const INFORMATION_MEMBERS = [
  'tranAmt',
  'orAcctAmt',
  'yinter',
  'oAcctDate',
  'payEndDate',
  'sixMconFlag',
  'loanNum',
  'loanEndFlag',
] as const;

const finding = (code: string, message: string, member: string): Finding => ({
  code,
  message,
  path: `/body/${member}`,
});

const missing = <M extends string>(message: Readonly<Partial<Record<M, string>>>, members: readonly M[]) =>
  members
    .filter((member) => (message[member] ?? '') === '')
    .map((member) => finding('REQUIRED', `${member} is missing`, member));

const idFindings = ({ docType, idNum }: { docType?: string; idNum?: string }): Finding[] =>
  docType === '01' && !checkResidentId(idNum ?? '').valid
    ? [finding('HPF_ID_NUMBER', 'The citizen number is not valid', 'idNum')]
    : [];

const numberFindings = (number: string, member: string): Finding[] => {
  const fault = conNumFault(number);
  return fault === undefined ? [] : [finding('HPF_CONNUM_FORMAT', `The letter number: ${fault}`, member)];
};

/** What is wrong with a new letter (BDC901, txFunc 0). */
export const letterFindings = (letter: TransferLetter): Finding[] => [
  ...numberFindings(letter.conNum, 'conNum'),
  ...missing(letter, LETTER_MEMBERS),
  ...idFindings(letter),
];

/** An absent, null or empty code on txFunc 0 means success: a sender that leaves it out has not refused. */
export const isRejection = ({ txFunc, tranRstCode }: TransferInformation): boolean =>
  txFunc === '0' && tranRstCode === '1';

export interface CheckedInformation {
  information: TransferInformation;
  findings: readonly Finding[];
  /** Members whose flag was read as 1 or 2 although it said otherwise. */
  normalised: readonly string[];
}

/** Reads BDC905 of txFunc 0. `lenient` takes the 0 that some systems send for the 2 of "no". */
export function checkInformation(message: TransferInformation, mode: FlagMode): CheckedInformation {
  const wrong = FLAGS.filter((flag) => message[flag] === '0');
  const normalised = mode === 'lenient' ? wrong : [];
  const information = { ...message, ...Object.fromEntries(normalised.map((flag) => [flag, '2'])) };
  const findings = [
    ...numberFindings(message.orConNum, 'orConNum'),
    ...idFindings(message),
    ...(isRejection(message) ? rejectionFindings(message) : accountFindings(information)),
  ];
  return { information, findings, normalised };
}

const rejectionFindings = (message: TransferInformation): Finding[] => missing(message, ['tranRstMsg']);

function accountFindings(message: TransferInformation): Finding[] {
  const flags = FLAGS.filter((flag) => message[flag] !== undefined && !['1', '2'].includes(message[flag]));
  return [
    ...missing(message, INFORMATION_MEMBERS),
    ...flags.map((flag) => finding('HPF_FLAG_DOMAIN', `${flag} is 1 (yes) or 2 (no)`, flag)),
    ...identityFindings(message),
  ];
}

/** 转移金额 = 本金金额 + 利息金额. */
function identityFindings({ tranAmt, orAcctAmt, yinter }: TransferInformation): Finding[] {
  if (tranAmt === undefined || orAcctAmt === undefined || yinter === undefined) return [];
  return parseYuan(tranAmt) === parseYuan(orAcctAmt) + parseYuan(yinter)
    ? []
    : [finding('HPF_AMOUNT_IDENTITY', 'The transfer amount is principal and interest together', 'tranAmt')];
}

/** 缴至月份之前6个月是否连续缴存: six, not two; a fact about the old account and no condition of the transfer. */
export const sixMonthFlag = (continuousMonths: number): '1' | '2' => (continuousMonths >= 6 ? '1' : '2');
