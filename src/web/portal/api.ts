import type { components, paths } from '../../contracts/resident.ts';
import { createApi } from '../kit/api.ts';
import { actingNow } from './acting.ts';
import type { Values } from '../kit/form/schema.ts';

export const api = createApi<paths>();

/** What can be asked for somebody else; everything else is one's own. */
const FOR_OTHERS =
  /\/resident\/v1\/(cases|my-bundles|bundles\/[^/]+\/[a-z-]+|services\/[^/]+\/workflows\/[^/]+\/[a-z-]+)$/u;

api.use({
  onRequest({ request }) {
    const acting = actingNow();
    if (acting !== undefined && FOR_OTHERS.test(new URL(request.url).pathname))
      request.headers.set('Acting-For', acting.delegationId);
    return request;
  },
});

/** A form's values, where the contract says no more than that they are an object of the service's own. */
export const formBody = (values: Values): Record<string, never> => values as Record<string, never>;

type Schemas = components['schemas'];
export type Service = Schemas['Service'];
export type WorkflowCard = Schemas['WorkflowCard'];
export type CaseRow = Schemas['CaseRow'];
export type Remedy = FollowUp['reasons'][number];
export type Access = Schemas['Access'];
export type Notification = Schemas['Notification'];
export type BundleKind = Schemas['BundleKind'];
export type Bundle = Schemas['Bundle'];
export type BundleCheck = Schemas['BundleCheck'];
export type FollowUp = Schemas['FollowUp'];
export type Case = Schemas['Case'];
export type CaseReceipt = Schemas['CaseReceipt'];
export type ConsentForm = Schemas['ConsentForm'];
export type NotificationSettings = Schemas['NotificationSettings'];
export type Fact = Case['timeline'][number];
