import { parentPort, workerData } from 'node:worker_threads';
import { readCalendar } from '../../config/calendar.ts';
import { isCaseFile, runWorkedCases } from '../core/worked-cases.ts';
import { hashOfTexts, type RuleTexts } from '../platform/rule-texts.ts';
import type { ServiceDefinition } from '../service.ts';
import type { DryRun } from './dry-run.ts';
import { loadVersion } from './load-version.ts';
import { faultOf } from './version-fault.ts';
import { CALENDAR, CALENDAR_TEXT } from './versions.ts';

interface Given {
  subject: string;
  texts: RuleTexts;
  cases?: string;
}

const { subject, texts, cases } = workerData as Given;
let tries = 0;

/** Every try has modules of its own: what has failed to load would fail with the same words again. */
const load = (): Promise<ServiceDefinition> => {
  tries += 1;
  return loadVersion({ subject, hash: `${hashOfTexts(Object.values(texts))}.${tries}`, texts });
};

async function run(): Promise<DryRun> {
  if (subject === CALENDAR)
    return { fault: await faultOf(() => readCalendar(texts[CALENDAR_TEXT] ?? '')), outcomes: [] };
  const fault = await faultOf(load);
  const file: unknown = cases === undefined ? undefined : JSON.parse(cases);
  if (fault !== null || !isCaseFile(file)) return { fault, outcomes: [] };
  const { workedCases = {} } = await load();
  return { fault: null, outcomes: runWorkedCases(workedCases, file) };
}

parentPort?.postMessage(await run());
