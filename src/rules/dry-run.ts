import { existsSync, readFileSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import type { CaseOutcome } from '../core/worked-cases.ts';
import type { VersionFault } from './version-fault.ts';
import type { RuleVersion } from './versions.ts';

/** What a version does to the worked cases of its service. */
export interface DryRun {
  /** Why the version cannot be used at all; null when it can. */
  fault: VersionFault | null;
  outcomes: readonly CaseOutcome[];
}

const ENDLESS: VersionFault = { text: 'It did not come to an end', textZh: '试算未能结束' };
const TIMEOUT_MS = 30_000;
const THREAD = new URL('dry-run-thread.ts', import.meta.url);

function workedCasesOf(subject: string): string | undefined {
  const file = new URL(`../../tests/cases/${subject}.json`, import.meta.url);
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

/**
 * Tries a version in a thread of its own, which loads the service with these texts: nothing that runs here changes. A
 * version that its schema or its step tables refuse says so as `fault`.
 */
export async function tryVersion({ subject, texts }: RuleVersion): Promise<DryRun> {
  const workerData = { subject, texts, cases: workedCasesOf(subject) };
  const thread = new Worker(THREAD, { workerData, env: {}, execArgv: [] });
  const late = setTimeout(() => void thread.terminate(), TIMEOUT_MS);
  try {
    return await new Promise<DryRun>((resolve) => {
      thread.once('message', resolve);
      thread.once('error', ({ message }) =>
        resolve({ fault: { text: message, textZh: `试算中断：${message}` }, outcomes: [] }),
      );
      thread.once('exit', () => resolve({ fault: ENDLESS, outcomes: [] }));
    });
  } finally {
    clearTimeout(late);
    await thread.terminate();
  }
}
