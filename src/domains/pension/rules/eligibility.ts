import type { PlainDate } from '../../../core/dates.ts';
import type { PensionRules } from '../rules.ts';
import { askAboutArrears, effectOfArrears, type ArrearsChoice } from './arrears.ts';
import { decide, type Decision } from './decision.ts';
import { checkOneOffPayments, type OneOffPayment } from './one-off.ts';
import { inSamePool, isEmployeeScheme, poolOf, type Scheme } from './pools.ts';
import { decideResidentTransfer } from './resident-account.ts';
import { hasReachedRetirement } from './retirement-age.ts';
import { accountRule } from './temporary-account.ts';

/** Paying (参保缴费), 暂停缴费 or 终止. */
type AccountStatus = 'ACTIVE' | 'PAUSED' | 'TERMINATED';

/** What is known about a person who asks for a transfer. Regions are GB/T 2260 codes. */
export interface TransferFacts {
  onDate: PlainDate;
  scheme: Scheme;
  destinationScheme: Scheme;
  originRegion: string;
  destinationRegion: string;
  /** As registered now; never derived from a citizen number. */
  hukouRegion: string;
  sex: 'M' | 'F';
  birth: PlainDate;
  originStatus: AccountStatus;
  destinationStatus?: AccountStatus;
  originAccount: 'ORDINARY' | 'TEMP';
  arrearsMonths: number;
  arrearsChoice?: ArrearsChoice;
  receivingBenefit: boolean;
  destinationEstablished: boolean;
  officialTransfer: boolean;
  oneOff: readonly OneOffPayment[];
  /** Fields of the person's record that differ at the two ends. */
  identityDifferences?: readonly string[];
  /** First day of enrolment at the destination, when before `onDate`. */
  enrolledOn?: PlainDate;
  /** The benefit place gathers everything (归集): no relation there is asked for and no age limit holds. */
  gathering?: boolean;
  womenGroup?: 'F_50' | 'F_55';
}

type Rule = (facts: TransferFacts, rules: PensionRules) => Decision | undefined;

const bothEmployee = (facts: TransferFacts) =>
  isEmployeeScheme(facts.scheme) && isEmployeeScheme(facts.destinationScheme);
const samePool = (facts: TransferFacts, rules: PensionRules) =>
  inSamePool(rules, facts.originRegion, facts.destinationRegion);
const bothEnterprise = (facts: TransferFacts) =>
  facts.scheme === 'ENTERPRISE_EMPLOYEE' && facts.destinationScheme === 'ENTERPRISE_EMPLOYEE';
const enrolment = (facts: TransferFacts) => ({ ...facts, enrolledOn: facts.enrolledOn ?? facts.onDate });

/** A refusal under one rule when its condition holds. */
function refuseWhen(ruleId: string, code: string, applies: (facts: TransferFacts) => boolean): Rule {
  return (facts, rules) =>
    applies(facts) ? decide(rules, [ruleId], { decision: 'REFUSE', code }) : undefined;
}

const isTerminated = (facts: TransferFacts) =>
  facts.originStatus === 'TERMINATED' || facts.destinationStatus === 'TERMINATED';

function changeRegistration(facts: TransferFacts, rules: PensionRules): Decision | undefined {
  if (!samePool(facts, rules) || !bothEnterprise(facts)) return undefined;
  return decide(rules, ['POOL-1'], {
    decision: 'REGISTRATION_CHANGE_ONLY',
    funds: 0n,
    ...withArrears(facts),
  });
}

function requireTransferInsidePool(facts: TransferFacts, rules: PensionRules): Decision | undefined {
  if (!samePool(facts, rules) || !bothEmployee(facts)) return undefined;
  return decide(rules, ['POOL-2'], { decision: 'TRANSFER_REQUIRED', ...withArrears(facts) });
}

function moveResidentAccount(facts: TransferFacts, rules: PensionRules): Decision | undefined {
  if (facts.scheme !== 'RESIDENT' || facts.destinationScheme !== 'RESIDENT') return undefined;
  return decideResidentTransfer(rules, facts);
}

function sealTemporaryAccount(facts: TransferFacts, rules: PensionRules): Decision | undefined {
  if (facts.originAccount !== 'TEMP' || facts.gathering === true) return undefined;
  return decide(rules, ['ELI-TEMP2'], { decision: 'SEAL_TEMP_ACCOUNT', resumeOn: 'BENEFIT_CONDITIONS' });
}

function openTemporaryAccount(facts: TransferFacts, rules: PensionRules): Decision | undefined {
  if (!bothEmployee(facts) || facts.gathering === true) return undefined;
  if (accountRule(rules, enrolment(facts)) !== 'ELI-5') return undefined;
  return decide(rules, ['ELI-5'], { decision: 'TEMP_ACCOUNT', originRelation: 'KEPT' });
}

function excludeOneOffPayments(facts: TransferFacts, rules: PensionRules): Decision | undefined {
  if (samePool(facts, rules) && !poolOf(rules, facts.originRegion).oneOffRuleInside) return undefined;
  const finding = checkOneOffPayments(rules, facts.oneOff, facts.onDate);
  const [first, ...others] = finding.ruleIds;
  if (first === undefined) return undefined;
  const arrears = withArrears(facts);
  return decide(rules, [first, ...others], {
    decision: 'PARTIAL_TRANSFER',
    ...arrears,
    excludedMonths: finding.excludedMonths + arrears.excludedMonths,
    ...(finding.noticeWithinWorkingDays === undefined
      ? {}
      : { writtenNoticeWithinWorkingDays: finding.noticeWithinWorkingDays }),
  });
}

function refuseEarlyBridging(facts: TransferFacts, rules: PensionRules): Decision | undefined {
  if (isEmployeeScheme(facts.scheme) === isEmployeeScheme(facts.destinationScheme)) return undefined;
  if (hasReachedRetirement(rules, facts, facts.onDate)) return undefined;
  return decide(rules, ['BRI-AGE'], { decision: 'REFUSE', code: 'BRIDGE_BEFORE_AGE' });
}

function allow(facts: TransferFacts, rules: PensionRules): Decision {
  const overAge = bothEmployee(facts) ? accountRule(rules, enrolment(facts)) : undefined;
  const ruleIds: [string, ...string[]] =
    overAge === undefined || overAge === 'ELI-5' ? ['ELI-OK'] : [overAge, 'ELI-OK'];
  return decide(rules, ruleIds, {
    decision: 'TRANSFER_WITH_FUNDS',
    originRelation: 'ENDED',
    ...withArrears(facts),
  });
}

function withArrears(facts: TransferFacts): ReturnType<typeof effectOfArrears> {
  return effectOfArrears(facts.arrearsMonths, facts.arrearsChoice);
}

/** The law in the order in which it is asked; the first rule that answers decides. */
const RULES: readonly Rule[] = [
  refuseWhen('ELI-2', 'ALREADY_RECEIVING', (facts) => facts.receivingBenefit),
  refuseWhen(
    'ELI-8',
    'DESTINATION_NOT_ESTABLISHED',
    (facts) => !facts.destinationEstablished && facts.gathering !== true,
  ),
  refuseWhen('ELI-PLAT-TERMINATED', 'ACCOUNT_TERMINATED', isTerminated),
  refuseWhen('ELI-PLAT-PAUSED', 'ORIGIN_NOT_PAUSED', (facts) => facts.originStatus === 'ACTIVE'),
  (facts, rules) => askAboutArrears(rules, facts.arrearsMonths, facts.arrearsChoice),
  refuseWhen('ID-1', 'IDENTITY_MISMATCH', (facts) => (facts.identityDifferences ?? []).length > 0),
  changeRegistration,
  requireTransferInsidePool,
  moveResidentAccount,
  sealTemporaryAccount,
  openTemporaryAccount,
  excludeOneOffPayments,
  refuseEarlyBridging,
];

/**
 * Decides whether and how a pension relation moves (国办发〔2009〕66号, 人社厅发〔2019〕94号, 人社部发〔2014〕17号,
 * 社会保险经办条例 第十二条). @throws Refusal REGION_UNKNOWN
 */
export function decideTransfer(rules: PensionRules, facts: TransferFacts): Decision {
  for (const rule of RULES) {
    const decision = rule(facts, rules);
    if (decision) return decision;
  }
  return allow(facts, rules);
}
