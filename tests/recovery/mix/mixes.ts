import { IN_BUNDLE, KINDS, type Applicant, type Kind } from './kinds.ts';
import { peopleOf } from './people.ts';

/** How many applications of each kind, by table; kinds that are not named make `others` each. */
export interface Mix {
  others: number;
  counts?: Readonly<Record<string, number>>;
}

/** Three hundred cases: ten of each kind at least, the rest of those that cost little. */
export const THREE_HUNDRED: Mix = {
  others: 10,
  counts: {
    'pension.registration-change@1': 50,
    'pension.seal-temporary-account@1': 20,
    'pension.transfer-with-funds@1': 20,
    'pension.resident-transfer@1': 15,
    'medical-insurance.care-filing@1': 40,
    'medical-insurance.relation-transfer@1': 20,
    'medical-insurance.duplicate-enrolment@1': 18,
    'housing-fund.loan-certificate@1': 15,
    bundle: 3,
  },
};

/** Two hundred. */
export const TWO_HUNDRED: Mix = {
  others: 10,
  counts: { 'pension.seal-temporary-account@1': 20, 'medical-insurance.care-filing@1': 22, bundle: 2 },
};

const countOf = ({ others, counts = {} }: Mix, { table }: Kind): number => counts[table] ?? others;

/** Those of the mix, one of each kind after the other, so that every kind runs from the beginning. */
export function applicantsOf(mix: Mix): Applicant[] {
  const queues = KINDS.map((kind) => peopleOf(kind, countOf(mix, kind)));
  const longest = Math.max(...queues.map(({ length }) => length));
  return Array.from({ length: longest }, (_, turn) => queues.flatMap((queue) => queue[turn] ?? [])).flat();
}

/** How many cases of each table must have ended how, as `table outcome`; `withdrawn` of those that are sealed otherwise. */
export function endsOf(people: readonly Applicant[], withdrawn: number): Record<string, number> {
  const ends = new Map<string, number>();
  const add = (end: string, count = 1): void => {
    ends.set(end, (ends.get(end) ?? 0) + count);
  };
  for (const { kind } of people)
    if (kind.table === 'bundle') for (const table of IN_BUNDLE) add(`${table} completed`);
    else add(`${kind.table} ${kind.ends ?? 'completed'}`);
  if (withdrawn > 0) {
    add('pension.seal-temporary-account@1 sealed', -withdrawn);
    add('pension.seal-temporary-account@1 withdrawn', withdrawn);
  }
  return Object.fromEntries(ends);
}

/** Cases that become of these applications. */
export const casesOf = (people: readonly Applicant[]): number =>
  people.reduce((sum, { kind }) => sum + (kind.table === 'bundle' ? IN_BUNDLE.length : 1), 0);
