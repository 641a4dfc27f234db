import { queryOptions } from '@tanstack/react-query';
import type { components } from '../../../contracts/admin.ts';
import { bodyOf } from '../../kit/api.ts';
import { api } from '../api.ts';

export type Import = components['schemas']['Import'];

const LOOK_MS = 1_500;

export const desksQuery = queryOptions({
  queryKey: ['desks'],
  queryFn: async () => (await bodyOf(api.GET('/admin/v1/desks'))).items,
  staleTime: 300_000,
});

export const importsQuery = (page: number) =>
  queryOptions({
    queryKey: ['imports', 'list', page],
    queryFn: () => bodyOf(api.GET('/admin/v1/imports', { params: { query: { page } } })),
  });

/** Read again and again while it runs. */
export const importQuery = (importId: string) =>
  queryOptions({
    queryKey: ['imports', importId],
    queryFn: () => bodyOf(api.GET('/admin/v1/imports/{importId}', { params: { path: { importId } } })),
    refetchInterval: ({ state }) => (state.data?.status === 'RUNNING' ? LOOK_MS : false),
  });

export interface Upload {
  desk: string;
  service: string;
  workflow: string;
  file: File;
}

/** Sends the bytes as they are: the gateway finds out how they are encoded. */
export const startImport = ({ file, ...query }: Upload, key: string): Promise<Import> =>
  bodyOf(
    api.POST('/admin/v1/imports', {
      params: { query, header: { 'Idempotency-Key': key } },
      headers: { 'Content-Type': 'text/csv' },
      body: '',
      bodySerializer: () => file,
    }),
  );

export const cancelImport = (importId: string, reason: string): Promise<Import> =>
  bodyOf(
    api.POST('/admin/v1/imports/{importId}/cancel', { params: { path: { importId } }, body: { reason } }),
  );

export const resultsAddress = (importId: string): string => `/admin/v1/imports/${importId}/results`;

export const templateAddress = (service: string, workflow: string): string =>
  `/admin/v1/import-template?${new URLSearchParams({ service, workflow }).toString()}`;
