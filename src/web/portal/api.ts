import type { components, paths } from '../../contracts/resident.ts';
import { createApi } from '../kit/api.ts';
import type { Values } from '../kit/form/schema.ts';

export const api = createApi<paths>();

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
export type Fact = Case['timeline'][number];
