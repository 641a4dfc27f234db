import { parentPort, workerData } from 'node:worker_threads';
import { readCalendar } from '../../config/calendar.ts';
import { isCaseFile, runWorkedCases } from '../core/worked-cases.ts';
import { hashOfTexts, type RuleTexts } from '../platform/rule-texts.ts';
import type { DryRun } from './dry-run.ts';
import { loadVersion } from './load-version.ts';
import { CALENDAR, CALENDAR_TEXT } from './versions.ts';

interface Given {
  subject: string;
  texts: RuleTexts;
  cases?: string;
}

const faultOf = (error: unknown): DryRun => ({
  fault: error instanceof Error ? error.message : String(error),
  outcomes: [],
});

async function run({ subject, texts, cases }: Given): Promise<DryRun> {
  if (subject === CALENDAR) {
    readCalendar(texts[CALENDAR_TEXT] ?? '');
    return { fault: null, outcomes: [] };
  }
  const { workedCases = {} } = await loadVersion({ subject, hash: hashOfTexts(Object.values(texts)), texts });
  const file: unknown = cases === undefined ? undefined : JSON.parse(cases);
  if (!isCaseFile(file)) return { fault: null, outcomes: [] };
  return { fault: null, outcomes: runWorkedCases(workedCases, file) };
}

parentPort?.postMessage(await run(workerData as Given).catch(faultOf));
