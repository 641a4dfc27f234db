import { readFileSync } from 'node:fs';
import { isCaseFile, runWorkedCases, type CaseGroup, type CaseOutcome } from './core/worked-cases.ts';
import { emergencyCases } from './domains/emergency/cases.ts';
import { medicalCases } from './domains/medical-insurance/cases.ts';
import { pensionCases } from './domains/pension/cases.ts';
import { loadPensionRules } from './domains/pension/rules.ts';

type Outcome = Pick<CaseOutcome, 'id' | 'differences'> & { path: string };

function readCases(path: string, groups: Readonly<Record<string, CaseGroup>>): Outcome[] {
  const unfit = (difference: string): Outcome[] => [{ path, id: path, differences: [difference] }];
  try {
    const file: unknown = JSON.parse(readFileSync(path, 'utf8'));
    if (!isCaseFile(file)) return unfit('not a case file: an object with a list "cases" is expected');
    if (file.cases.length === 0) return unfit('the list "cases" is empty: nothing was checked');
    return runWorkedCases(groups, file).map(({ id, differences }) => ({ path, id, differences }));
  } catch (error) {
    return unfit(`cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function main(paths: readonly string[]): void {
  if (paths.length === 0) {
    console.error('usage: npm run cases -- FILE…');
    process.exitCode = 2;
    return;
  }
  const groups = { ...pensionCases(loadPensionRules()), ...medicalCases, ...emergencyCases };
  const outcomes = paths.flatMap((path) => readCases(path, groups));
  const failed = outcomes.filter(({ differences }) => differences.length > 0);
  for (const { path, id, differences } of failed) {
    // Ids are unique inside one file only.
    const name = paths.length > 1 && id !== path ? `${path} ${id}` : id;
    for (const difference of differences) console.log(`FAIL ${name}  ${difference}`);
  }
  console.log(`${outcomes.length - failed.length} passed, ${failed.length} failed`);
  if (failed.length > 0) process.exitCode = 1;
}

main(process.argv.slice(2));
