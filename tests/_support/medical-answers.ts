import type { JsonObject } from '../../src/core/json.ts';
import { PERSON, type Answers } from './table-run.ts';

/** What a transfer between two agencies remembers from the start. */
export const RELATION = {
  scheme: 'EMPLOYEE',
  destinationScheme: 'EMPLOYEE',
  originRegion: '150402',
  destinationRegion: '150502',
  fundsTrack: 'REQUIRED',
  overlapMonths: 0,
};

export const APPLICATION = {
  originRegion: '150402',
  destinationRegion: '150502',
  contact: { phone: '04768888888' },
};

export const sheet = (over: JsonObject = {}): JsonObject => ({
  sheet: {
    number: 'XX-0001',
    version: 1,
    issuedOn: '2026-03-02',
    person: PERSON,
    scheme: 'EMPLOYEE',
    originRegion: '150402',
    destinationRegion: '150502',
    agency: { name: '赤峰市医疗保险经办机构' },
    insuredFrom: '2012-01',
    insuredTo: '2025-12',
    actualMonths: 168,
    deemedMonths: 0,
    segments: [{ from: '2012-01', to: '2025-12', months: 168, region: '150402', kind: 'ACTUAL' }],
    accountBalance: '3260.45',
    transferAmount: '3260.45',
    stoppedOn: '2026-01-01',
    hasArrears: false,
    ...over,
  },
});

export const payment = (over: JsonObject = {}): JsonObject => ({
  payment: {
    amount: '3260.45',
    bankReference: 'BANK-0001',
    bankDate: '2026-03-03',
    person: PERSON,
    ...over,
  },
});

export const said = (outcome: string, more: JsonObject = {}): JsonObject => ({
  outcome,
  doneOn: '2026-03-04',
  ...more,
});

export const refused = (outcome: string, reasonCode: string): JsonObject => ({
  outcome,
  reasonCode,
  reason: 'As the agency says.',
  reasonZh: '经办机构说明。',
});

const ACCOUNT = { bank: '银行', holder: '通辽市医疗保险经办机构', number: '150500000001' };

/** Everybody does what the rules ask, at once. */
export const STRAIGHT: Answers = {
  'out-check': said('PASSED'),
  'in-check': said('PASSED', { account: ACCOUNT }),
  sheet: sheet(),
  'sheet-delivery': said('RECEIVED'),
  relation: said('DONE'),
  payment: payment(),
  'funds-receipt': { outcome: 'FUNDS_RECEIVED', ...payment() },
  credit: said('CREDITED'),
};
