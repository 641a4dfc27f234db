import type { PlainDate } from '../../../core/dates.ts';
import { entryOn, valueOn, type PensionRules } from '../rules.ts';

/** A document attached to a one-off back-payment: 书面承诺书 or 法律文书. */
export interface OneOffDocument {
  kind: 'COMMITMENT' | 'LEGAL_DOCUMENT';
  issuedOn?: PlainDate;
}

/** A one-off back-payment (一次性缴费) in a contribution history. */
export interface OneOffPayment {
  months: number;
  paidOn: PlainDate;
  document: OneOffDocument | null;
}

/** What of a set of one-off payments may not move, and by which rules. */
export interface OneOffFinding {
  excluded: readonly OneOffPayment[];
  excludedMonths: number;
  ruleIds: readonly string[];
  /** Working days the origin has for the written notice, counted from receiving the letter. */
  noticeWithinWorkingDays?: number;
}

function missingDocumentRule(rules: PensionRules, payment: OneOffPayment): string | undefined {
  const { document, paidOn } = payment;
  if (paidOn < rules.oneOffCutoff.value) return document === null ? 'ONEOFF-1' : undefined;
  const issuedAfterwards = document?.issuedOn !== undefined && document.issuedOn > paidOn;
  return document?.kind === 'LEGAL_DOCUMENT' && !issuedAfterwards ? undefined : 'ONEOFF-2';
}

/**
 * Checks one-off payments of three years or more (人社厅发〔2019〕94号 一至三). Before 人社部规〔2016〕5号 took effect a written
 * commitment is enough; from then on only a legal document issued no later than the payment.
 */
export function checkOneOffPayments(
  rules: PensionRules,
  payments: readonly OneOffPayment[],
  onDate: PlainDate,
): OneOffFinding {
  const threshold = entryOn(rules.oneOffMonths, onDate)?.value ?? Infinity;
  const missing = payments
    .filter(({ months }) => months >= threshold)
    .map((payment) => ({ payment, ruleId: missingDocumentRule(rules, payment) }))
    .filter(({ ruleId }) => ruleId !== undefined);
  const ruleIds = missing.flatMap(({ ruleId }) => (ruleId === undefined ? [] : [ruleId]));
  return {
    excluded: missing.map(({ payment }) => payment),
    excludedMonths: missing.reduce((sum, { payment }) => sum + payment.months, 0),
    ruleIds: missing.length === 0 ? [] : [...new Set(ruleIds), 'ONEOFF-3'],
    ...(missing.length === 0
      ? {}
      : { noticeWithinWorkingDays: valueOn(rules.workingDays.oneOffNotice, onDate) }),
  };
}
