import type { Fen } from '../../../core/money.ts';

// A transfer is two parallel tracks; it is over only when both are.

export const RELATION_STATES = [
  'SUBMITTED',
  'PRECHECKING',
  'PRECHECK_PENDING',
  'ACCEPTED',
  'OUT_PROCESSING',
  'INFO_SHEET_SENT',
  'IN_PROCESSING',
  'SHEET_RETURNED',
  'RELATION_DONE',
  'REJECTED',
  'WITHDRAWN',
] as const;
export type RelationState = (typeof RELATION_STATES)[number];

export const FUNDS_STATES = [
  'NOT_APPLICABLE',
  'ZERO_BALANCE',
  'LOCAL_RULE',
  'PENDING',
  'SENT',
  'RECEIVED',
  'MATCHED',
  'MISMATCH',
  'RETURNED',
  'CREDITED',
] as const;
export type FundsState = (typeof FUNDS_STATES)[number];

const FUNDS_OVER: readonly FundsState[] = ['NOT_APPLICABLE', 'ZERO_BALANCE', 'LOCAL_RULE', 'CREDITED'];
const NEVER_BEGAN: readonly RelationState[] = ['REJECTED', 'WITHDRAWN'];

/** Where both tracks together stand, and what the person is told. */
export function overallOf(
  relation: RelationState,
  funds: FundsState,
): { overall: 'OPEN' | 'COMPLETED' | 'CLOSED'; message: string; messageZh: string } {
  if (NEVER_BEGAN.includes(relation))
    return { overall: 'CLOSED', message: 'Nothing was transferred.', messageZh: '未办理转移接续' };
  const relationDone = relation === 'RELATION_DONE';
  const fundsDone = FUNDS_OVER.includes(funds);
  if (relationDone && fundsDone)
    return { overall: 'COMPLETED', message: 'Months and money are there.', messageZh: '关系转移接续已办结' };
  const [message, messageZh] = relationDone
    ? ['Your months are there; the balance of the account is on its way.', '年限已接续，个人账户余额待到账']
    : fundsDone
      ? ['The months are on their way.', '缴费年限正在接续']
      : ['Months and money are on their way.', '缴费年限和个人账户余额正在转移'];
  return { overall: 'OPEN', message, messageZh };
}

/** 资金与业务档案匹配并核对: money is credited only when it is the sheet's amount to the fen; it is never netted. */
export function matchFunds(sheet: Fen, received: Fen): { state: 'MATCHED' | 'MISMATCH'; credit: boolean } {
  return sheet === received ? { state: 'MATCHED', credit: true } : { state: 'MISMATCH', credit: false };
}
