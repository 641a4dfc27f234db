import { fork } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import type { CaseOutcome } from '../core/worked-cases.ts';
import type { VersionFault } from './version-fault.ts';
import type { RuleTexts } from '../platform/rule-texts.ts';
import type { RuleVersion } from './versions.ts';

/** What a version does to the worked cases of its service. */
export interface DryRun {
  /** Why the version cannot be used at all; null when it can. */
  fault: VersionFault | null;
  outcomes: readonly CaseOutcome[];
}

/** What is to be tried. */
export interface Trial {
  subject: string;
  texts: RuleTexts;
  /** Worked cases as JSON; absent where the service has none. */
  cases?: string;
}

const ENDLESS: VersionFault = { text: 'It did not come to an end', textZh: '试算未能结束' };
const TIMEOUT_MS = 30_000;
const PROGRAM = new URL('dry-run-process.ts', import.meta.url);

function workedCasesOf(subject: string): string | undefined {
  const file = new URL(`../../tests/cases/${subject}.json`, import.meta.url);
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

/**
 * Tries a version in a process of its own, which loads the service with these texts: nothing that runs here changes, and
 * whatever becomes of that process, this one goes on. A version that its schema or its step tables refuse says so as
 * `fault`.
 */
export async function tryVersion({ subject, texts }: RuleVersion): Promise<DryRun> {
  const cases = workedCasesOf(subject);
  const trial: Trial = { subject, texts, ...(cases !== undefined && { cases }) };
  const child = fork(PROGRAM, { env: {}, execArgv: [], stdio: ['ignore', 'ignore', 'ignore', 'ipc'] });
  const late = setTimeout(() => child.kill('SIGKILL'), TIMEOUT_MS);
  try {
    return await new Promise<DryRun>((resolve, reject) => {
      child.once('message', (said) => resolve(said as DryRun));
      child.once('error', reject);
      child.once('exit', () => resolve({ fault: ENDLESS, outcomes: [] }));
      child.send(trial);
    });
  } finally {
    clearTimeout(late);
    child.kill('SIGKILL');
  }
}
