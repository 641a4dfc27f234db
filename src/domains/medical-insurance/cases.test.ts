import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isCaseFile, runWorkedCases } from '../../core/worked-cases.ts';
import { medicalCases } from './cases.ts';

const file: unknown = JSON.parse(
  readFileSync(new URL('../../../tests/cases/medical-insurance.json', import.meta.url), 'utf8'),
);
if (!isCaseFile(file)) throw new Error('tests/cases/medical-insurance.json is not a case file');
const calendar = file['calendar'];

function differences(group: string, input: unknown, expected: unknown): readonly string[] | undefined {
  return runWorkedCases(medicalCases, { calendar, cases: [{ id: 'x', group, input, expected }] })[0]
    ?.differences;
}

const own = { ...file, cases: file.cases.filter((one) => areaOf(one) in medicalCases) };

function areaOf(one: unknown): string {
  return typeof one === 'object' && one !== null && 'area' in one ? String(one.area) : '';
}

describe('the worked cases', () => {
  it.each(runWorkedCases(medicalCases, own))('$id passes', (outcome) =>
    expect(outcome.differences).toEqual([]),
  );
});

const from = { admdvs: '150402', scheme: '310', status: 'SUSPENDED' };
const to = { admdvs: '150502', scheme: '310', status: 'ENROLLED' };
const employee = {
  fromScheme: '310',
  toScheme: '310',
  localWaitingMonths: 3,
  firstPaidMonthInNewArea: '2026-09',
};
const back = { ...employee, fromScheme: '390', lastPaidMonth: '2026-06', backPaid: true };

// prettier-ignore
const TABLE: readonly [string, string, unknown, Record<string, unknown>][] = [
  ['the day after the known year', 'deadline', { acceptedOn: '2026-12-21', workingDays: 10 }, { error: 'CALENDAR_NOT_COVERED', firstUncovered: '2027-01-01' }],
  ['a calendar that ends sooner', 'deadline', { acceptedOn: '2026-09-14', workingDays: 10, calendarCoverage: { from: '2026-01-01', to: '2026-09-20' } }, { error: 'CALENDAR_NOT_COVERED', firstUncovered: '2026-09-21' }],
  ['a limit of ages', 'deadline', { acceptedOn: '2026-09-14', workingDays: 1e9 }, { error: 'UNSUPPORTED_INPUT' }],
  ['a calendar of one year', 'deadline', { acceptedOn: '2026-09-14', workingDays: 10, calendarCoverage: '2026' }, { deadline: '2026-09-28' }],
  ['a calendar from one day to another', 'deadline', { acceptedOn: '2026-09-14', workingDays: 10, calendarCoverage: '2026-01-01..2026-09-20' }, { error: 'CALENDAR_NOT_COVERED', firstUncovered: '2026-09-21' }],
  ['a calendar as a list of both days', 'deadline', { acceptedOn: '2026-09-14', workingDays: 10, calendarCoverage: ['2026-01-01', '2026-09-20'] }, { error: 'CALENDAR_NOT_COVERED', firstUncovered: '2026-09-21' }],
  ['three months paid back', 'gap', { ...employee, lastPaidMonth: '2026-05', continuousMonthsBefore: 60, backPaid: true, backPayMonth: '2026-09' }, { gapMonths: 3, rule: 'EMPLOYEE_LE3', waitingMonths: 0, benefitFrom: '2026-09', retroactive: true, retroactiveFrom: '2026-06' }],
  ['paid back a month after joining', 'gap', { ...employee, lastPaidMonth: '2026-06', backPaid: true, backPayMonth: '2026-10' }, { waitingMonths: 0, benefitFrom: '2026-10', retroactiveFrom: '2026-07' }],
  ['between the schemes after 24 months', 'gap', { ...back, continuousMonthsBefore: 24 }, { gapMonths: 2, rule: 'CROSS_SCHEME_LE3', waitingMonths: 0, benefitFrom: '2026-09', retroactive: true, retroactiveFrom: '2026-07' }],
  ['a place that lets people wait eight months', 'gap', { ...employee, lastPaidMonth: '2026-04', localWaitingMonths: 8 }, { configError: 'LOCAL_WAITING_EXCEEDS_6' }],
  ['a place, and nobody who moves there', 'gap', { localWaitingMonths: 8 }, { configError: 'LOCAL_WAITING_EXCEEDS_6' }],
  ['a place within the ceiling, and nobody who moves there', 'gap', { localWaitingMonths: 6 }, { configError: null }],
  ['a place whose waiting is not known', 'gap', { ...employee, lastPaidMonth: '2026-04', localWaitingMonths: undefined }, { rule: 'LOCAL_GT3', waitingMonths: null, benefitFrom: null }],
  ['months paid in both places', 'gap', { ...employee, lastPaidMonth: '2026-10' }, { gapMonths: 0, rule: 'CONTINUOUS', benefitFrom: '2026-09' }],
  ['months in a row not told', 'gap', back, { error: 'UNSUPPORTED_INPUT' }],
  ['two places of the residents’ scheme', 'gap', { ...back, toScheme: '390', continuousMonthsBefore: 24 }, { error: 'UNSUPPORTED_INPUT' }],
  ['in the window and never broken', 'resident-waiting', { inWindow: true, breakYears: 0 }, { fixed: 0, variable: 0, repaired: 0, total: 0 }],
  ['two years broken', 'resident-waiting', { inWindow: true, breakYears: 2 }, { fixed: 3, variable: 2, repaired: 0, total: 5 }],
  ['five years broken and paid back', 'resident-waiting', { inWindow: true, breakYears: 5, repairYears: 5 }, { fixed: 3, variable: 5, repaired: 5, total: 6 }],
  ['more years paid back than broken', 'resident-waiting', { inWindow: true, breakYears: 1, repairYears: 3 }, { fixed: 3, variable: 1, repaired: 1, total: 3 }],
  ['both sides fail', 'transfer', { from: { ...from, status: 'NORMAL' }, to: { ...to, status: 'NOT_ENROLLED' } }, { decision: 'REJECT', reasonCodes: ['OUT_NOT_SUSPENDED', 'IN_NOT_ENROLLED'] }],
  ['a limit beyond the known year', 'transfer', { from, to, acceptedOn: '2026-12-21' }, { error: 'CALENDAR_NOT_COVERED', firstUncovered: '2027-01-01' }],
  ['unpaid, in hospital, two names', 'transfer', { from: { ...from, hasArrears: true, inHospital: true }, to, identityMatches: false }, { reasonCodes: ['IDENTITY_MISMATCH', 'IN_HOSPITAL', 'ARREARS_OPEN'] }],
  ['two counties of one city', 'transfer', { from, to: { ...to, admdvs: '150404' } }, { decision: 'REJECT', reasonCodes: ['SAME_POOLING_AREA'] }],
  ['the city itself under its other code', 'transfer', { from, to: { ...to, admdvs: '150499' } }, { reasonCodes: ['SAME_POOLING_AREA'] }],
  ['nothing on record', 'transfer', { from: { ...from, status: 'NONE' }, to }, { reasonCodes: ['RECORD_NOT_FOUND'] }],
  ['an empty account', 'transfer', { from, to, personalAccountBalance: '0.00' }, { decision: 'ACCEPT', fundsTrack: 'ZERO_BALANCE' }],
  ['residents enrolled for a year to come', 'transfer', { from: { ...from, scheme: '390', coverageYear: 2026 }, to: { ...to, scheme: '390', coverageYear: 2027, inBenefitPeriod: false }, appliedOn: '2026-12-20' }, { reasonCodes: ['RESIDENT_SAME_YEAR'] }],
  ['residents not enrolled in the new year', 'transfer', { from: { ...from, scheme: '390', coverageYear: 2026 }, to: { ...to, scheme: '390', status: 'NOT_ENROLLED' }, appliedOn: '2027-01-05' }, { reasonCodes: ['IN_NOT_ENROLLED'] }],
  ['the sheet’s money', 'transfer', { infoSheet: { accountTransferAmount: '3260.45' }, fundsReceived: '3260.45', relationState: 'RELATION_DONE' }, { fundsState: 'FUNDS_MATCHED', overall: 'OPEN', creditAccount: true }],
  ['both tracks over', 'transfer', { relationState: 'RELATION_DONE', fundsState: 'FUNDS_CREDITED' }, { overall: 'COMPLETED' }],
  ['money before months', 'transfer', { relationState: 'IN_PROCESSING', fundsState: 'FUNDS_CREDITED' }, { overall: 'OPEN', citizenMessage: '缴费年限正在接续' }],
  ['deemed months beside paid ones', 'transfer', { segments: [{ from: '2000-01', to: '2000-12', kind: 'DEEMED' }, { from: '2000-12', to: '2001-02' }] }, { grossMonths: 15, overlapMonths: 1, netMonths: 14, actualMonths: 3, deemedMonths: 11 }],
  ['months of residents do not count', 'transfer', { segments: [{ from: '2020-01', to: '2020-12', scheme: '390' }, { from: '2020-12', to: '2021-02' }] }, { grossMonths: 3, overlapMonths: 0, netMonths: 3, residentMonths: 12 }],
  ['months that end before they begin', 'transfer', { segments: [{ from: '2020-12', to: '2020-01' }] }, { error: 'UNSUPPORTED_INPUT' }],
  ['25 years', 'transfer', { netMonths: 300, requiredMonths: 300 }, { meets: true, shortfallMonths: 0 }],
  ['two residents’ enrolments', 'transfer', { open: [{ admdvs: '150400', scheme: '390', usualResidence: true }, { admdvs: '150500', scheme: '390' }] }, { keep: '150400', terminate: '150500', rule: 'RESIDENT_KEEP_USUAL_RESIDENCE' }],
  ['a student', 'transfer', { open: [{ admdvs: '150400', scheme: '390', usualResidence: true }, { admdvs: '150500', scheme: '390', student: true }] }, { keep: '150500', rule: 'STUDENT_KEEP_SCHOOL' }],
  ['nobody knows which job is left', 'transfer', { open: [{ admdvs: '150400', scheme: '310' }, { admdvs: '150500', scheme: '310' }] }, { keep: null, terminate: null }],
  ['not filed, not paid', 'filing', { sameRegion: false, category: 'REFERRAL' }, { filingRequired: true, directSettlement: false, route: 'FILE_FIRST' }],
  ['the other city, hospital not connected', 'filing', { insured: '150402', care: '150502', networked: false }, { filingRequired: false, directSettlement: false, route: 'INSURED_AREA_RULES' }],
  ['an emergency settles directly', 'filing', { sameRegion: false, category: 'EMERGENCY' }, { deemedFiled: true, directSettlement: true, materials: [] }],
  ['a filing that holds no longer', 'filing', { sameRegion: false, category: 'REFERRAL', filedBefore: true, filingValid: false }, { filingRequired: true, directSettlement: false, route: 'FILE_FIRST' }],
  ['an emergency beside a filing that holds no longer', 'filing', { sameRegion: false, category: 'EMERGENCY', filingValid: false }, { deemedFiled: true, directSettlement: true }],
  ['a transit by province', 'filing', { insured: '150402', care: '210102', category: 'REFERRAL', filedBefore: true }, { filingRequired: true, directSettlement: true, ratioReduced: true }],
  ['the place of care not told', 'filing', { category: 'REFERRAL' }, { error: 'UNSUPPORTED_INPUT' }],
  ['totals alike', 'settlement', { req3201: { medfee_sumamt: '1.00', fund_pay_sumamt: '1.00', fixmedins_setl_cnt: 1 }, centre: { medfee_sumamt: '1.00', fund_pay_sumamt: '1.00', fixmedins_setl_cnt: 1 } }, { stmt: 'MATCH' }],
  ['the same id', 'settlement', { sentMsgid: 'a', loggedMsgid: 'a' }, { reversal: 'SUCCEEDS' }],
  ['a day that does not exist', 'settlement', { msgid: 'H15040200001202602300900000001' }, { length: 30, valid: false, parts: null }],
  ['a long filing has no last month', 'filing', { sameRegion: false, category: 'LONG_TERM_RESIDENT', filedBefore: true }, { validityMonthsMin: null }],
  ['a bill that adds up has no code', 'settlement', { medfee_sumamt: '0.00', inscp_scp_amt: '0.00', fund_pay_sumamt: '0.00', psn_part_amt: '0.00', psn_cash_pay: '0.00' }, { decision: 'ACCEPT', code: null }],
  ['no hospital and no pharmacy', 'settlement', { msgid: 'X15040200001202611230900000001' }, { length: 30, valid: false, parts: null }],
  ['a fund that counts the account', 'settlement', { medfee_sumamt: '100.00', inscp_scp_amt: '100.00', fund_pay_sumamt: '80.00', acct_pay: '10.00', psn_part_amt: '30.00', psn_cash_pay: '20.00', fundSumIncludesAccount: true }, { scope: true, payers: true, person: true, decision: 'ACCEPT' }],
  ['the same where it does not', 'settlement', { medfee_sumamt: '100.00', inscp_scp_amt: '100.00', fund_pay_sumamt: '80.00', acct_pay: '10.00', psn_part_amt: '30.00', psn_cash_pay: '20.00' }, { payers: false, code: 'SETTLEMENT_NOT_BALANCED' }],
];

describe('beside them', () => {
  it.each(TABLE)('%s (%s)', (_, group, input, expected) => {
    expect(differences(group, input, expected)).toEqual([]);
  });

  it.each([
    ['gap', { ...employee, lastPaidMonth: '2026-05', extra: 1 }],
    ['resident-waiting', { inWindow: true, years: 2 }],
    ['deadline', { acceptedOn: '2026-09-14', workingDays: 10, from: 'now' }],
    ['transfer', { from, to, mood: 'good' }],
    ['transfer', { something: 1 }],
    ['filing', { sameRegion: false, hospital: 'x' }],
    ['settlement', { msgid: 'x', more: 1 }],
  ])('%s refuses a key it does not know', (group, input) => {
    expect(differences(group, input, { error: 'UNSUPPORTED_INPUT' })).toEqual([]);
    expect(differences(group, input, { error: 'OTHER' })).not.toEqual([]);
  });
});
