import { roundHalfUp, type Fen } from '../../../core/money.ts';
import type { PensionRules } from '../rules.ts';
import { decide, type Decision } from './decision.ts';

/** Both relations of a person who asks for 城乡衔接. Balances in fen. */
export interface BridgingFacts {
  atStatutoryAge: boolean;
  /** Including extended payment (延长缴费). */
  employeeMonths: number;
  residentMonths: number;
  minMonths: number;
  employeeBalance: Fen;
  residentBalance: Fen;
  receiving: readonly ('EMPLOYEE' | 'RESIDENT')[];
}

/** What bridging does. */
export interface Bridging {
  direction: 'RESIDENT_TO_EMPLOYEE' | 'EMPLOYEE_TO_RESIDENT';
  mergedBalance: Fen;
  countedEmployeeMonths?: number;
  countedResidentMonths?: number;
}

/** Decides on bridging between the residents' and the employees' scheme (人社部发〔2014〕17号, 社会保险法 第十六条). */
export function decideBridging(
  rules: PensionRules,
  facts: BridgingFacts,
): { decision: Decision; bridging?: Bridging } {
  if (facts.receiving.length > 0) {
    return { decision: decide(rules, ['BRI-BENEFIT'], { decision: 'REFUSE', code: 'ALREADY_RECEIVING' }) };
  }
  if (!facts.atStatutoryAge) {
    return { decision: decide(rules, ['BRI-AGE'], { decision: 'REFUSE', code: 'BRIDGE_BEFORE_AGE' }) };
  }
  const mergedBalance = facts.employeeBalance + facts.residentBalance;
  if (facts.employeeMonths >= facts.minMonths) {
    const countedEmployeeMonths = facts.employeeMonths;
    return {
      decision: decide(rules, ['BRI-TO-EMPLOYEE'], { decision: 'BRIDGE' }),
      bridging: { direction: 'RESIDENT_TO_EMPLOYEE', mergedBalance, countedEmployeeMonths },
    };
  }
  const countedResidentMonths = facts.employeeMonths + facts.residentMonths;
  return {
    decision: decide(rules, ['BRI-TO-RESIDENT'], {
      decision: 'BRIDGE',
      options: ['EMPLOYEE_TO_RESIDENT', 'KEEP_PAYING'],
    }),
    bridging: { direction: 'EMPLOYEE_TO_RESIDENT', mergedBalance, countedResidentMonths },
  };
}

/**
 * The refund for months of one year paid in both schemes (人社部发〔2014〕17号 第七条), by month, rounded to the fen. Government
 * subsidy and the interest stay on the account; only the employee months count.
 */
export function refundSchemeOverlap(year: {
  residentYearPremium: Fen;
  collectiveSubsidy: Fen;
  overlapMonths: number;
}): { refund: Fen; countedScheme: 'EMPLOYEE' } {
  if (!Number.isInteger(year.overlapMonths) || year.overlapMonths < 0 || year.overlapMonths > 12) {
    throw new RangeError('a year overlaps in 0 to 12 months');
  }
  const refund = roundHalfUp(
    (year.residentYearPremium + year.collectiveSubsidy) * BigInt(year.overlapMonths),
    12n,
  );
  return { refund, countedScheme: 'EMPLOYEE' };
}

/** Somebody draws both pensions (人社部发〔2014〕17号 第八条): the residents' relation ends. Amounts in fen. */
export function endDoubleBenefit(residents: {
  residentBalance: Fen;
  govSubsidyInBalance: Fen;
  basicPensionReceived: Fen;
}): { terminate: 'RESIDENT'; refundToHolder: Fen; repayBasicPension: Fen } {
  return {
    terminate: 'RESIDENT',
    refundToHolder: residents.residentBalance - residents.govSubsidyInBalance,
    repayBasicPension: residents.basicPensionReceived,
  };
}
