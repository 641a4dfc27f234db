import type { JsonObject } from '../../src/core/json.ts';
import { PERSON, type Answers } from './table-run.ts';

export const FACTS: JsonObject = {
  scheme: 'ENTERPRISE_EMPLOYEE',
  destinationScheme: 'ENTERPRISE_EMPLOYEE',
  originRegion: '210100',
  destinationRegion: '150500',
};

export const APPLICATION: JsonObject = {
  originRegion: '210100',
  destinationRegion: '150500',
  contact: { phone: '13800000000' },
  refundAccount: { bank: '某银行', holder: PERSON.name, number: '6222000000000000' },
};

const office = (regionCode: string): JsonObject => ({ regionCode, name: '社会保险事业服务中心' });

export const letter = (idNumber = PERSON.idNumber): JsonObject => ({
  letter: {
    number: 'LXH-0001',
    issuedOn: '2026-03-02',
    person: { ...PERSON, idNumber },
    origin: office('210100'),
    destination: office('150500'),
    account: { holder: '基金收入户', bank: '某银行', number: '620000000001', exchangeNumber: '150500000001' },
  },
});

export const sheet = (lines: Partial<Record<`f${number}`, string>> = {}): JsonObject => ({
  sheet: {
    form: 'EMPLOYEE',
    number: 'XX-0001',
    issuedOn: '2026-03-05',
    person: { ...PERSON, birth: '1990-03-07', localMonths: 9, transferDate: '2026-03-05' },
    lines: {
      f1: '0.00',
      f2: '4376.59',
      f3: '0.00',
      f4: '4376.59',
      f5: '6480.00',
      f6: '10856.59',
      ...lines,
    },
    rows: [
      {
        regionCode: '210100',
        year: 2024,
        fromMonth: 3,
        toMonth: 11,
        months: 9,
        base: '6000.00',
        accountRate: '8',
        credited: '4320.00',
        interest: '56.59',
        balance: '4376.59',
      },
    ],
  },
});

export const residentSheet = (total = '3100.00'): JsonObject => ({
  sheet: {
    form: 'RESIDENT',
    number: 'JM-0001',
    issuedOn: '2026-03-05',
    person: { ...PERSON, birth: '1966-03-07', localMonths: 60, transferDate: '2026-03-05' },
    balance: {
      personal: '2000.00',
      collectiveSubsidy: '100.00',
      governmentSubsidy: '900.00',
      interest: '100.00',
      total,
    },
    rows: [],
  },
});

export const funds = (
  personalAccount: string,
  pooledFund: string,
  bankReference = 'BANK-0001',
): JsonObject => ({
  personalAccount,
  pooledFund,
  total: (Number(personalAccount) + Number(pooledFund)).toFixed(2),
  bankReference,
  bankDate: '2026-03-06',
});

const done = (outcome: string): JsonObject => ({ outcome, doneOn: '2026-03-09' });

export const duplicates: JsonObject = {
  from: '2023-07',
  to: '2023-12',
  months: 6,
  options: [
    { keep: 'DESTINATION', refundPrincipal: '2400.00', refundInterest: '28.60', refund: '2428.60' },
    { keep: 'ORIGIN', refundPrincipal: '2880.00', refundInterest: '34.32', refund: '2914.32' },
  ],
};

export const refund = (principal = '2400.00'): JsonObject => ({
  outcome: 'CLEARED',
  refund: {
    months: 6,
    principal,
    interest: '28.60',
    amount: '2428.60',
    paidOn: '2026-03-09',
    bankReference: 'BANK-0009',
  },
});

export const refused = (outcome: string, reasonCode = 'OTHER'): JsonObject => ({
  outcome,
  reasonCode,
  reason: 'As the agency says.',
  reasonZh: '经办机构说明。',
});

/** A transfer with funds in which everybody does what the law asks. */
export const STRAIGHT: Answers = {
  review: letter(),
  correct: letter(),
  letter: { outcome: 'RECEIVED' },
  check: { outcome: 'ACCEPTED' },
  sheet: sheet(),
  payment: { funds: funds('4376.59', '6480.00') },
  'sheet-delivery': { outcome: 'RECEIVED' },
  'funds-receipt': { outcome: 'FUNDS_RECEIVED', funds: funds('4376.59', '6480.00') },
  'end-relation': done('ENDED'),
  duplicates: { outcome: 'NONE' },
  credit: done('CREDITED'),
};
