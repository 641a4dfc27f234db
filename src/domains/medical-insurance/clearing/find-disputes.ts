import type { Fen } from '../../../core/money.ts';
import { compareTotals, type MonthTotals } from '../rules/settlement.ts';

/** A settlement as one side has it. */
export interface ClearingLine {
  settlementId: string;
  total: Fen;
  fundSum: Fen;
  accountPay: Fen;
  agencyPays: Fen;
  isBalanced: boolean;
}

export type DisputeFinding =
  'SETTLEMENT_NOT_BALANCED' | 'MISSING_AT_INSURED' | 'MISSING_AT_CARE' | 'AMOUNT_DIFFERS';

/** How one side counts the month 对总账. */
export function totalsOf(lines: readonly ClearingLine[]): MonthTotals {
  const sum = (member: 'total' | 'fundSum' | 'accountPay'): Fen =>
    lines.reduce((all, line) => all + line[member], 0n);
  return {
    total: sum('total'),
    fundSum: sum('fundSum'),
    accountPay: sum('accountPay'),
    settlements: lines.length,
  };
}

/**
 * 对明细账: what the two sides do not have alike, by settlement. Equal totals do not excuse the lines: two faults may
 * cancel each other.
 */
export function findDisputes(
  declared: readonly ClearingLine[],
  booked: readonly ClearingLine[],
): ReadonlyMap<string, DisputeFinding> {
  const byId = new Map(booked.map((line) => [line.settlementId, line]));
  const findings = new Map<string, DisputeFinding>();
  for (const line of declared) {
    const other = byId.get(line.settlementId);
    byId.delete(line.settlementId);
    const finding = lineFinding(line, other);
    if (finding !== undefined) findings.set(line.settlementId, finding);
  }
  for (const settlementId of byId.keys()) findings.set(settlementId, 'MISSING_AT_CARE');
  return findings;
}

function lineFinding(line: ClearingLine, other: ClearingLine | undefined): DisputeFinding | undefined {
  if (!line.isBalanced) return 'SETTLEMENT_NOT_BALANCED';
  if (other === undefined) return 'MISSING_AT_INSURED';
  const same =
    line.agencyPays === other.agencyPays && compareTotals(totalsOf([line]), totalsOf([other])) === 'MATCH';
  return same ? undefined : 'AMOUNT_DIFFERS';
}
