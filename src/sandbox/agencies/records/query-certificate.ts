import { createHash } from 'node:crypto';
import type { PlainDate } from '../../../core/dates.ts';
import { Refusal } from '../../../core/errors.ts';
import type { JsonObject } from '../../../core/json.ts';
import { formatYuan, type Fen } from '../../../core/money.ts';
import type { PensionRules } from '../../../domains/pension/rules.ts';
import { contactOf, type Agency } from '../agency-list.ts';
import { paidMonths, paidSpan, residentBalance, type Person, type Relation } from '../relations.ts';
import { computeStatement } from '../statement.ts';

function accountBalance(relation: Relation, rules: PensionRules, today: PlainDate): Fen | undefined {
  if (relation.scheme === 'RESIDENT') return residentBalance(relation).total;
  try {
    return computeStatement(relation, rules, { today, samePool: false, excluded: new Set() }).line4;
  } catch (error) {
    // An interest rate that nobody has published: the certificate is issued without the amount.
    if (error instanceof Refusal) return undefined;
    throw error;
  }
}

/** 参保缴费凭证. The same relation has the same number; the check code verifies it without a stamp. */
export function certificateOf(
  agency: Agency,
  person: Person,
  relation: Relation,
  rules: PensionRules,
  today: PlainDate,
): JsonObject {
  const number = `PZ${relation.personalNumber}`;
  const { from, to } = paidSpan(relation);
  const balance = accountBalance(relation, rules, today);
  return {
    number,
    checkCode: createHash('sha256')
      .update(`${number}:${person.idNumber}`)
      .digest('hex')
      .slice(0, 12)
      .toUpperCase(),
    region: relation.region,
    scheme: relation.scheme,
    name: person.name,
    sex: person.sex,
    personalNumber: relation.personalNumber,
    idNumber: person.idNumber,
    ...(from !== undefined && { insuredFrom: from }),
    ...(to !== undefined && { insuredTo: to }),
    paidMonths: paidMonths(relation),
    ...(balance !== undefined && { accountBalance: formatYuan(balance) }),
    account: relation.accountKind,
    agency: contactOf(agency),
    officer: '沙箱经办人',
    issuedOn: today,
  };
}
