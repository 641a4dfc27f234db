import type { components, paths } from '../../contracts/admin.ts';
import type { paths as residentPaths } from '../../contracts/resident.ts';
import { createApi } from '../kit/api.ts';

export const api = createApi<paths>();

/** What everybody signed in may read, such as the labels of the services. */
export const openApi =
  createApi<Pick<residentPaths, '/resident/v1/services' | '/resident/v1/consent-form'>>();

type Schemas = components['schemas'];
export type CaseRow = Schemas['CaseRow'];
export type Case = Schemas['Case'];
export type Task = Schemas['Task'];
export type Overview = Schemas['Overview'];
