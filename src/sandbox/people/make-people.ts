import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { residentIdCheckCharacter } from '../../core/resident-id.ts';
import type { PeopleRow } from './check-row.ts';
import { FAMILY_CHILD } from './demo-family.ts';
import { DEMO_PEOPLE } from './demo-people.ts';
import type { DemoPerson } from './demo-person.ts';
import type { Draw } from './draw.ts';
import { COHORTS } from './people-cohorts.ts';
import { COLUMNS } from './people-columns.ts';

/** The same numbers on every machine and every run. */
function makeDraw(seed: string): Draw {
  let count = 0;
  const next = (): number =>
    createHash('sha256')
      .update(`${seed}:${(count += 1)}`)
      .digest()
      .readUInt32BE(0);
  return {
    below: (limit) => next() % limit,
    between: (low, high) => low + (next() % (high - low + 1)),
    pick: (from) => from[next() % from.length] as (typeof from)[number],
  };
}

const birthOf = (first17: string): string =>
  `${first17.slice(6, 10)}-${first17.slice(10, 12)}-${first17.slice(12, 14)}`;

const identity = (first17: string, name: string, hukou: string): PeopleRow => ({
  id_number: first17 + residentIdCheckCharacter(first17),
  name,
  sex: Number(first17[16]) % 2 === 1 ? 'M' : 'F',
  birth: birthOf(first17),
  hukou_region: hukou,
});

function* demoRows(): Generator<PeopleRow> {
  for (const person of DEMO_PEOPLE) yield* rowsOf(person);
}

function* rowsOf({ first17, name, hukou, household, relations }: DemoPerson): Generator<PeopleRow> {
  const own = { ...identity(first17, name, hukou), ...(household !== undefined && { household }) };
  if (relations.length === 0) yield own;
  for (const { segments, ...relation } of relations) {
    for (const segment of segments) yield { ...own, ...relation, ...segment };
  }
}

function* cohortRows(): Generator<PeopleRow> {
  for (const cohort of COHORTS) {
    for (let index = 0; index < cohort.size; index += 1) {
      yield* rowsOf(cohort.make(makeDraw(`${cohort.name}:${index}`), index));
    }
  }
}

/** The sample as CSV text. */
export function makePeopleCsv(): string {
  const names = COLUMNS.map((column) => column.name);
  const lines = [...demoRows(), ...rowsOf(FAMILY_CHILD), ...cohortRows()].map((row) =>
    names.map((name) => row[name] ?? '').join(','),
  );
  return `${[names.join(','), ...lines].join('\n')}\n`;
}

if (import.meta.main) await writeFile(new URL('people.csv', import.meta.url), makePeopleCsv());
