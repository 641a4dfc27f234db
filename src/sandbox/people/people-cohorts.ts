import type { PeopleRow } from './check-row.ts';
import type { DemoRelation } from './demo-person.ts';
import { drawName } from './people-names.ts';
import type { Draw } from './draw.ts';

interface MadePerson {
  first17: string;
  name: string;
  hukou: string;
  relations: readonly DemoRelation[];
}

export interface Cohort {
  name: string;
  size: number;
  make(draw: Draw, index: number): MadePerson;
}

const CHIFENG = '150402 150403 150404 150421 150422 150423 150424 150425 150426 150428 150429 150430'.split(
  ' ',
);
const TONGLIAO = '150502 150521 150522 150523 150524 150525 150526 150581'.split(' ');
const SHENYANG = '210102 210103 210104 210105 210106'.split(' ');
// People of Tongliao registered while it was Jirem League.
const JIREM = '152322 152323 152324 152325 152326 152327'.split(' ');
const EMPLOYERS = ['沙箱乳业', '沙箱矿业', '沙箱商贸', '沙箱建筑', '沙箱运输', '沙箱农牧'];
/** The sample ends with February 2026, when the sandbox's business time begins. */
const LAST_YEAR = 2025;

const pad = (value: number, width: number): string => String(value).padStart(width, '0');

function person(
  draw: Draw,
  index: number,
  home: readonly string[],
  bornFrom: number,
  bornTo: number,
): Omit<MadePerson, 'relations'> {
  const born = draw.between(bornFrom, bornTo);
  const hukou = draw.pick(home);
  const prefix = hukou.startsWith('1505') && born < 1999 && draw.below(2) === 0 ? draw.pick(JIREM) : hukou;
  const day = `${born}${pad(draw.between(1, 12), 2)}${pad(draw.between(1, 28), 2)}`;
  return { first17: `${prefix}${day}${pad(200 + index, 3)}`, name: drawName(draw), hukou };
}

function yearly(draw: Draw, from: number, to: number): PeopleRow[] {
  const employer = draw.pick(EMPLOYERS);
  const start = draw.between(16, 30) * 100;
  const raise = draw.between(10, 26) * 10;
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, step) => {
    const firstMonth = step === 0 ? draw.between(1, 9) : 1;
    const base = (start + step * raise) / (from + step < 2000 ? 4 : from + step < 2008 ? 2 : 1);
    return {
      from: `${from + step}-${pad(firstMonth, 2)}`,
      to: `${from + step}-12`,
      base_yuan: base.toFixed(2),
      employer,
    };
  });
}

const employee = (
  region: string,
  status: string,
  segments: readonly PeopleRow[],
  more: object = {},
): DemoRelation => ({
  scheme: 'ENTERPRISE_EMPLOYEE',
  region,
  status,
  segments,
  ...more,
});

const begun = (draw: Draw): PeopleRow[] => [
  {
    from: '2026-01',
    to: '2026-02',
    base_yuan: `${draw.between(42, 90) * 100}.00`,
    employer: draw.pick(EMPLOYERS),
  },
];

const moved =
  (from: readonly string[], to: readonly string[], earliest: number) =>
  (draw: Draw, index: number): MadePerson => {
    const one = person(draw, index, draw.below(3) === 0 ? from : to, 1978, 2001);
    const start = Math.max(earliest, Number(one.first17.slice(6, 10)) + draw.between(20, 26));
    const origin = yearly(draw, Math.min(start, LAST_YEAR - 1), LAST_YEAR);
    return {
      ...one,
      relations: [
        employee(draw.pick(from), 'PAUSED', origin),
        employee(draw.pick(to), 'ACTIVE', begun(draw)),
      ],
    };
  };

const rural =
  (from: readonly string[], to: readonly string[]) =>
  (draw: Draw, index: number): MadePerson => {
    const one = person(draw, index, to, 1968, 1995);
    const since = draw.between(2012, 2019);
    const premium = draw.pick([200, 300, 500, 1000, 2000]);
    const segments = Array.from({ length: LAST_YEAR - since + 1 }, (_, step) => ({
      from: `${since + step}-01`,
      to: `${since + step}-12`,
      premium_yuan: `${premium}.00`,
      subsidy_yuan: '60.00',
    }));
    const balance = `${segments.length * (premium + 60)}.${pad(draw.below(100), 2)}`;
    const joined = [{ from: '2026-01', to: '2026-01', premium_yuan: `${premium}.00`, subsidy_yuan: '0.00' }];
    const relation = {
      scheme: 'RESIDENT',
      region: draw.pick(from),
      status: 'PAUSED',
      balance_yuan: balance,
      segments,
    };
    const fresh = {
      scheme: 'RESIDENT',
      region: one.hukou,
      status: 'ACTIVE',
      balance_yuan: `${premium}.00`,
      segments: joined,
    };
    return { ...one, relations: [relation, fresh] };
  };

const pre1998 = (draw: Draw, index: number): MadePerson => {
  const one = person(draw, index, CHIFENG, 1968, 1975);
  const since = draw.between(1993, 1996);
  const balance = `${draw.between(300, 1900)}.${pad(draw.below(100), 2)}`;
  const origin = employee(draw.pick(CHIFENG), 'PAUSED', yearly(draw, since, LAST_YEAR), {
    pre1998_yuan: balance,
    deemed_months: String(draw.between(0, 60)),
  });
  return { ...one, relations: [origin, employee(draw.pick(TONGLIAO), 'ACTIVE', begun(draw))] };
};

const withGaps = (draw: Draw, index: number): MadePerson => {
  const one = person(draw, index, TONGLIAO, 1980, 1996);
  const all = yearly(draw, 2017, LAST_YEAR);
  return {
    ...one,
    relations: [
      employee(
        draw.pick(SHENYANG),
        'PAUSED',
        all.filter((_, year) => year % 3 !== 1),
      ),
      employee(draw.pick(TONGLIAO), 'ACTIVE', begun(draw)),
    ],
  };
};

const inArrears = (draw: Draw, index: number): MadePerson => {
  const one = person(draw, index, TONGLIAO, 1980, 1998);
  const months = draw.between(1, 6);
  const unpaid = { from: `2025-${pad(13 - months, 2)}`, to: '2025-12', base_yuan: '5200.00', paid: 'no' };
  const origin = [
    ...yearly(draw, 2019, 2024),
    { from: '2025-01', to: `2025-${pad(12 - months, 2)}`, base_yuan: '5200.00' },
    unpaid,
  ];
  return {
    ...one,
    relations: [
      employee(draw.pick(SHENYANG), 'PAUSED', origin),
      employee(draw.pick(TONGLIAO), 'ACTIVE', begun(draw)),
    ],
  };
};

const duplicated = (draw: Draw, index: number): MadePerson => {
  const one = person(draw, index, CHIFENG, 1982, 1999);
  const overlap = [
    { from: `2024-${pad(draw.between(1, 9), 2)}`, to: '2025-12', base_yuan: '5600.00' },
    ...begun(draw),
  ];
  return {
    ...one,
    relations: [
      employee(draw.pick(SHENYANG), 'PAUSED', yearly(draw, 2020, 2024)),
      employee(draw.pick(CHIFENG), 'ACTIVE', overlap),
    ],
  };
};

const temporary = (draw: Draw, index: number): MadePerson => {
  const one = person(draw, index, SHENYANG, 1966, 1974);
  const temp = yearly(draw, 2023, LAST_YEAR).map((row) => ({
    ...row,
    employer_rate_pct: draw.pick(['10', '16', '20']),
  }));
  return {
    ...one,
    relations: [
      employee(draw.pick(SHENYANG), 'PAUSED', yearly(draw, 2016, 2021)),
      employee(draw.pick(CHIFENG), 'PAUSED', temp, { account_kind: 'TEMP' }),
    ],
  };
};

const retired = (draw: Draw, index: number): MadePerson => {
  const one = person(draw, index, draw.pick([CHIFENG, TONGLIAO]), 1955, 1964);
  return {
    ...one,
    relations: [employee(one.hukou, 'RECEIVING', yearly(draw, draw.between(1994, 2000), 2019))],
  };
};

const flexible = (draw: Draw, index: number): MadePerson => {
  const one = person(draw, index, TONGLIAO, 1984, 2002);
  const own = yearly(draw, 2020, LAST_YEAR).map((row) => ({
    ...row,
    employer: '',
    payer: 'FLEX',
    employer_rate_pct: '12',
  }));
  return {
    ...one,
    relations: [
      employee(draw.pick(SHENYANG), 'PAUSED', own),
      employee(draw.pick(TONGLIAO), 'ACTIVE', begun(draw)),
    ],
  };
};

const publicInstitution = (draw: Draw, index: number): MadePerson => {
  const one = person(draw, index, CHIFENG, 1980, 1995);
  const origin = {
    ...employee(draw.pick(CHIFENG), 'PAUSED', yearly(draw, 2015, LAST_YEAR)),
    scheme: 'PUBLIC_INSTITUTION',
  };
  return { ...one, relations: [origin, employee(draw.pick(TONGLIAO), 'ACTIVE', begun(draw))] };
};

const boughtBack = (draw: Draw, index: number): MadePerson => {
  const one = person(draw, index, CHIFENG, 1978, 1990);
  const document = index % 2 === 0 ? { one_off_document: 'LEGAL_DOCUMENT' } : {};
  const back = {
    from: '2016-01',
    to: '2018-12',
    base_yuan: '3600.00',
    one_off_paid_on: '2019-05-20',
    posted_month: '2019-05',
    ...document,
  };
  const origin = [back, ...yearly(draw, 2019, LAST_YEAR)];
  return {
    ...one,
    relations: [
      employee(draw.pick(SHENYANG), 'PAUSED', origin),
      employee(draw.pick(CHIFENG), 'ACTIVE', begun(draw)),
    ],
  };
};

/** Sizes add up to more than 350; sequences in the citizen numbers keep them apart inside a cohort. */
export const COHORTS: readonly Cohort[] = [
  { name: 'chifeng-to-tongliao', size: 70, make: moved(CHIFENG, TONGLIAO, 2003) },
  { name: 'tongliao-to-chifeng', size: 70, make: moved(TONGLIAO, CHIFENG, 2003) },
  { name: 'shenyang-to-tongliao', size: 30, make: moved(SHENYANG, TONGLIAO, 2016) },
  { name: 'shenyang-to-chifeng', size: 30, make: moved(SHENYANG, CHIFENG, 2016) },
  { name: 'rural-to-tongliao', size: 20, make: rural(CHIFENG, TONGLIAO) },
  { name: 'rural-to-chifeng', size: 20, make: rural(TONGLIAO, CHIFENG) },
  { name: 'pre-1998', size: 20, make: pre1998 },
  { name: 'gaps', size: 15, make: withGaps },
  { name: 'arrears', size: 15, make: inArrears },
  { name: 'duplicates', size: 15, make: duplicated },
  { name: 'temporary', size: 12, make: temporary },
  { name: 'retired', size: 15, make: retired },
  { name: 'flexible', size: 15, make: flexible },
  { name: 'public-institution', size: 10, make: publicInstitution },
  { name: 'bought-back', size: 8, make: boughtBack },
];
