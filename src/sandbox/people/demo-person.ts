import type { PeopleRow } from './check-row.ts';

/** A person of the sample who stands there for a story. */
export interface DemoPerson {
  /** Address part, birth and sequence of the citizen number; the check character is computed. */
  first17: string;
  name: string;
  hukou: string;
  /** Name of those who live together. */
  household?: string;
  relations: readonly DemoRelation[];
}

/** A resident who can sign in, and the story that makes the account worth trying. */
export interface DemoResident extends DemoPerson {
  account: string;
  story: string;
  storyZh: string;
}

export interface DemoRelation {
  scheme: string;
  region: string;
  status: string;
  account_kind?: string;
  balance_yuan?: string;
  deemed_months?: string;
  segments: readonly PeopleRow[];
}

export const years = (from: number, to: number, base: (year: number) => number): PeopleRow[] =>
  Array.from({ length: to - from + 1 }, (_, step) => ({
    from: `${from + step}-01`,
    to: `${from + step}-12`,
    base_yuan: `${base(from + step)}.00`,
  }));

export const premiums = (from: number, to: number, premium: string, subsidy: string): PeopleRow[] =>
  Array.from({ length: to - from + 1 }, (_, step) => ({
    from: `${from + step}-01`,
    to: `${from + step}-12`,
    premium_yuan: premium,
    subsidy_yuan: subsidy,
  }));

export const recent = (base: string): PeopleRow[] => [{ from: '2026-01', to: '2026-02', base_yuan: base }];

export const EMPLOYEE = { scheme: 'ENTERPRISE_EMPLOYEE' };
export const PUBLIC = { scheme: 'PUBLIC_INSTITUTION' };
