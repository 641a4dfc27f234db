import { setTimeout as pause } from 'node:timers/promises';
import { randomUUID } from 'node:crypto';
import { type Api, ProblemError } from '../cli/api.ts';
import type { components } from '../contracts/resident.ts';
import type { components as Pension } from '../contracts/pension.ts';
import type { JsonObject } from '../core/json.ts';
import { consentTo } from './consent.ts';
import type { Story } from './stories.ts';

export type CaseStatement = components['schemas']['Case'];
export type Estimate = Pension['schemas']['EstimateResult'];

/** What became of one move. */
export type Move =
  | { story: Story; ended: 'closed'; statement: CaseStatement; estimate: Estimate }
  | { story: Story; ended: 'refused'; problem: JsonObject };

const PATIENCE_MS = 55_000;

/** Files the story's application as its resident and follows the case to its end; `report` hears each new state. */
export async function move(story: Story, resident: Api, report: (text: string) => void): Promise<Move> {
  const at = `/resident/v1/services/pension/workflows/${story.workflow}`;
  try {
    const estimate = await resident.send<Estimate>('POST', `${at}/estimate`, story.places);
    const application = { ...story.places, contact: { phone: '04768888888' } };
    const receipt = await resident.send<components['schemas']['Receipt']>(
      'POST',
      `${at}/applications`,
      { application, consent: await consentTo(resident, [`pension/${story.workflow}`]) },
      { 'idempotency-key': randomUUID() },
    );
    report(`received as ${receipt.number}`);
    return { story, ended: 'closed', estimate, statement: await follow(receipt.caseId, resident, report) };
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    report(`refused: ${error.message}`);
    return { story, ended: 'refused', problem: error.problem };
  }
}

async function follow(caseId: string, resident: Api, report: (text: string) => void): Promise<CaseStatement> {
  const until = Date.now() + PATIENCE_MS;
  for (let state = ''; Date.now() < until; await pause(500)) {
    const standing = await resident.get<CaseStatement>(`/resident/v1/cases/${caseId}`);
    if (standing.state !== state) report(`${standing.state}, step ${standing.stage} of 6`);
    state = standing.state;
    if (standing.endedAt !== undefined) return standing;
  }
  throw new Error(`The case did not end within ${PATIENCE_MS / 1000} s`);
}
