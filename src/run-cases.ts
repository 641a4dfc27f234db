import { readFileSync } from 'node:fs';
import { isCaseFile, runWorkedCases, type CaseGroup, type CaseOutcome } from './core/worked-cases.ts';
import { emergencyCases } from './domains/emergency/cases.ts';
import { medicalCases } from './domains/medical-insurance/cases.ts';
import { pensionCases } from './domains/pension/cases.ts';
import { loadPensionRules } from './domains/pension/rules.ts';

type Outcome = Pick<CaseOutcome, 'id' | 'differences'>;

function readCases(path: string, groups: Readonly<Record<string, CaseGroup>>): Outcome[] {
  try {
    const file: unknown = JSON.parse(readFileSync(path, 'utf8'));
    if (isCaseFile(file)) return runWorkedCases(groups, file);
    return [{ id: path, differences: ['not a case file: an object with a list "cases" is expected'] }];
  } catch (error) {
    return [
      {
        id: path,
        differences: [`cannot be read: ${error instanceof Error ? error.message : String(error)}`],
      },
    ];
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
  for (const { id, differences } of failed) {
    for (const difference of differences) console.log(`FAIL ${id}  ${difference}`);
  }
  console.log(`${outcomes.length - failed.length} passed, ${failed.length} failed`);
  if (failed.length > 0) process.exitCode = 1;
}

main(process.argv.slice(2));
