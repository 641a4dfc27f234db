import type { JsonObject } from '../../../src/core/json.ts';

/** Scheme, place, status, first and last month paid, and TEMP for a temporary account. */
export type Stay = readonly [
  scheme: string,
  region: string,
  status: string,
  from: string,
  to: string,
  account?: 'TEMP',
];

/** Somebody who makes one application, and meets nobody else's. */
export interface Applicant {
  kind: Kind;
  idNumber: string;
  name: string;
  /** Bank account for refunds. */
  account: string;
  /** Bill of a stay in hospital. */
  settlementId: string;
}

/** Applications of one kind: who makes them, what they say and how their cases end. */
export interface Kind {
  /** Id of the step table; for a bundle its name. */
  table: string;
  service: string;
  entry: string;
  /** Birth of the first of them; each is a day younger than the one before. */
  born: string;
  hukou: string;
  stays: readonly Stay[];
  input: (who: Applicant) => JsonObject;
  /** Steps that a case takes, roughly. */
  steps: number;
  ends?: string;
}

const E = 'ENTERPRISE_EMPLOYEE';
const P = 'PUBLIC_INSTITUTION';
const R = 'RESIDENT';
const [CHIFENG, TONGLIAO, SHENYANG] = ['150402', '150502', '210102'];
const contact = { phone: '04768888888' };
const places = (originRegion: string, destinationRegion: string, more: JsonObject = {}) => ({
  originRegion,
  destinationRegion,
  contact,
  ...more,
});
const between = (more: JsonObject = {}) => places(CHIFENG, TONGLIAO, more);

const MOVED: readonly Stay[] = [
  [E, CHIFENG, 'PAUSED', '2012-01', '2025-12'],
  [E, TONGLIAO, 'ACTIVE', '2026-01', '2026-02'],
];
const TWICE: readonly Stay[] = [
  [E, CHIFENG, 'ACTIVE', '2020-01', '2026-02'],
  [E, TONGLIAO, 'ACTIVE', '2026-01', '2026-02'],
];

type Pension = Omit<Kind, 'service' | 'entry'> & { entry?: string };
const pension = ({ table, entry = 'transfer', ...rest }: Pension): Kind => ({
  table: `pension.${table}@1`,
  service: 'pension',
  entry,
  ...rest,
});

const PENSION: readonly Kind[] = [
  pension({
    table: 'transfer-with-funds',
    born: '1984-01-01',
    hukou: TONGLIAO,
    stays: [
      [E, SHENYANG, 'PAUSED', '2020-01', '2025-12'],
      [E, TONGLIAO, 'ACTIVE', '2026-01', '2026-02'],
    ],
    input: () => places(SHENYANG, TONGLIAO, { hukouRegion: TONGLIAO }),
    steps: 17,
  }),
  pension({
    table: 'relation-only',
    born: '1986-01-01',
    hukou: '150404',
    stays: [
      [P, '150404', 'PAUSED', '2015-01', '2025-12'],
      [P, TONGLIAO, 'ACTIVE', '2026-01', '2026-02'],
    ],
    input: () => places('150404', TONGLIAO, { scheme: P }),
    steps: 12,
  }),
  pension({
    table: 'registration-change',
    born: '1988-01-01',
    hukou: CHIFENG,
    stays: MOVED,
    input: () => between({ hukouRegion: CHIFENG }),
    steps: 5,
  }),
  pension({
    table: 'temporary-account',
    born: '1974-01-01',
    hukou: '210103',
    stays: [
      [E, '210103', 'PAUSED', '2016-01', '2025-12'],
      [E, CHIFENG, 'ACTIVE', '2026-01', '2026-02', 'TEMP'],
    ],
    input: () => places('210103', CHIFENG, { hukouRegion: '210103' }),
    steps: 5,
  }),
  pension({
    table: 'seal-temporary-account',
    born: '1972-01-01',
    hukou: CHIFENG,
    stays: [
      [E, SHENYANG, 'PAUSED', '2023-01', '2025-12', 'TEMP'],
      [E, CHIFENG, 'ACTIVE', '2026-01', '2026-02'],
    ],
    input: () => places(SHENYANG, CHIFENG, { hukouRegion: CHIFENG }),
    steps: 3,
    ends: 'sealed',
  }),
  pension({
    table: 'resident-transfer',
    entry: 'resident-transfer',
    born: '1979-01-01',
    hukou: '150525',
    stays: [
      [R, '150426', 'PAUSED', '2025-01', '2025-12'],
      [R, '150525', 'ACTIVE', '2026-01', '2026-01'],
    ],
    input: () => places('150426', '150525', { hukouRegion: '150525' }),
    steps: 15,
  }),
  pension({
    table: 'bridging',
    entry: 'bridging',
    born: '1963-01-01',
    hukou: TONGLIAO,
    stays: [
      [R, '150426', 'PAUSED', '2025-01', '2025-12'],
      [E, TONGLIAO, 'PAUSED', '2001-01', '2024-12'],
    ],
    input: () => ({ employeeRegion: TONGLIAO, residentRegion: '150426', contact }),
    steps: 16,
  }),
  pension({
    table: 'duplicate-clearing',
    entry: 'duplicate-clearing',
    born: '1992-01-01',
    hukou: '150421',
    stays: [
      [E, '210105', 'PAUSED', '2023-01', '2023-12'],
      [E, CHIFENG, 'ACTIVE', '2023-07', '2026-02'],
    ],
    input: ({ account, name }) =>
      places('210105', CHIFENG, { refundAccount: { bank: '沙箱银行', holder: name, number: account } }),
    steps: 4,
  }),
];

type Medical = Pick<Kind, 'table' | 'born' | 'input' | 'steps'> & { entry?: string; stays?: readonly Stay[] };
const medical = ({ table, entry = table, stays = MOVED, ...rest }: Medical): Kind => ({
  table: `medical-insurance.${table}@1`,
  service: 'medical-insurance',
  entry,
  hukou: CHIFENG,
  stays,
  ...rest,
});
const away = (more: JsonObject) => ({ insuredRegion: TONGLIAO, careRegion: '310100', contact, ...more });

const MEDICAL: readonly Kind[] = [
  medical({
    table: 'relation-transfer',
    entry: 'transfer',
    born: '1985-01-01',
    input: () => between(),
    steps: 14,
  }),
  medical({
    table: 'duplicate-enrolment',
    born: '1987-01-01',
    stays: TWICE,
    input: () => between(),
    steps: 3,
  }),
  medical({
    table: 'care-filing',
    born: '1989-01-01',
    input: () => away({ category: 'LONG_TERM_RESIDENT', commitment: true }),
    steps: 1,
  }),
  medical({
    table: 'care-filing-change',
    born: '1990-01-01',
    input: () => away({ change: 'CANCEL' }),
    steps: 1,
  }),
  medical({
    table: 'settlement-dispute',
    born: '1991-01-01',
    input: ({ settlementId }) => ({ settlementId, careRegion: CHIFENG, reason: '未住院' }),
    steps: 3,
  }),
];

const HOUSING: readonly Kind[] = [
  { table: 'account-transfer', born: '1993-01-01', steps: 11 },
  { table: 'account-transfer-with-loan', born: '1994-01-01', steps: 13 },
  { table: 'loan-certificate', born: '1995-01-01', steps: 6 },
].map(({ table, ...rest }) => ({
  table: `housing-fund.${table}@1`,
  service: 'housing-fund',
  entry: table.replace('-with-loan', ''),
  hukou: CHIFENG,
  stays: MOVED,
  input: () => between(),
  ...rest,
}));

const HOUSEHOLD: Omit<Kind, 'table' | 'born' | 'steps'> = {
  service: 'household',
  entry: 'household-move',
  hukou: CHIFENG,
  stays: MOVED,
  input: () =>
    between({
      destinationSettlement: 'CITY',
      destinationAddress: '科尔沁区某街2号',
      claims: [{ basis: 'LEASE' }],
    }),
};

/** One form for four matters; its cases are counted where their tables are. */
export const BUNDLE: Kind = { ...HOUSEHOLD, table: 'bundle', born: '1997-01-01', steps: 38 };
/** Tables on which the cases of a bundle run. */
export const IN_BUNDLE = [
  'household.move@1',
  'medical-insurance.relation-transfer@1',
  'housing-fund.account-transfer@1',
  'pension.registration-change@1',
];

export const KINDS: readonly Kind[] = [
  ...PENSION,
  ...MEDICAL,
  ...HOUSING,
  { ...HOUSEHOLD, table: 'household.move@1', born: '1996-01-01', steps: 8 },
  BUNDLE,
];
