import { randomUUID } from 'node:crypto';
import type { Api } from '../../src/cli/api.ts';
import type { components } from '../../src/contracts/medical-insurance.ts';
import type { JsonObject } from '../../src/core/json.ts';
import { CONSENT, type Receipt } from './flow.ts';

export type PreCheck = components['schemas']['PreCheckResult'];
export type Estimate = components['schemas']['EstimateResult'];

export const PLACES = { originRegion: '150402', destinationRegion: '150502' };

const path = (workflow: string, act: string): string =>
  `/resident/v1/services/medical-insurance/workflows/${workflow}/${act}`;

export const preCheck = (who: Api, workflow: string, input: JsonObject): Promise<PreCheck> =>
  who.send<PreCheck>('POST', path(workflow, 'pre-check'), input);

export const estimate = (who: Api, workflow: string, input: JsonObject): Promise<Estimate> =>
  who.send<Estimate>('POST', path(workflow, 'estimate'), input);

export const applyFor = (who: Api, workflow: string, application: JsonObject): Promise<Receipt> =>
  who.send<Receipt>(
    'POST',
    path(workflow, 'applications'),
    { application: { contact: { phone: '04768888888' }, ...application }, consent: CONSENT },
    { 'idempotency-key': randomUUID() },
  );
