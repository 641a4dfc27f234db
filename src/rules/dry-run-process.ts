import { readCalendar } from '../../config/calendar.ts';
import { isCaseFile, runWorkedCases } from '../core/worked-cases.ts';
import { hashOfTexts } from '../platform/rule-texts.ts';
import type { ServiceDefinition } from '../service.ts';
import type { DryRun, Trial } from './dry-run.ts';
import { loadVersion } from './load-version.ts';
import { faultOf } from './version-fault.ts';
import { CALENDAR, CALENDAR_TEXT } from './versions.ts';

let tries = 0;

/** Every try has modules of its own: what has failed to load would fail with the same words again. */
const load = ({ subject, texts }: Trial): Promise<ServiceDefinition> => {
  tries += 1;
  return loadVersion({ subject, hash: `${hashOfTexts(Object.values(texts))}.${tries}`, texts });
};

async function run(trial: Trial): Promise<DryRun> {
  const { subject, texts, cases } = trial;
  if (subject === CALENDAR)
    return { fault: await faultOf(() => readCalendar(texts[CALENDAR_TEXT] ?? '')), outcomes: [] };
  const fault = await faultOf(() => load(trial));
  const file: unknown = cases === undefined ? undefined : JSON.parse(cases);
  if (fault !== null || !isCaseFile(file)) return { fault, outcomes: [] };
  const { workedCases = {} } = await load(trial);
  return { fault: null, outcomes: runWorkedCases(workedCases, file) };
}

const said = (error: unknown): string => (error instanceof Error ? error.message : String(error));

async function answer(trial: Trial): Promise<void> {
  const result = await run(trial).catch((error: unknown): DryRun => ({
    fault: { text: said(error), textZh: `试算中断：${said(error)}` },
    outcomes: [],
  }));
  process.send?.(result);
}

process.once('message', (trial) => void answer(trial as Trial));
process.once('disconnect', () => process.exit());
