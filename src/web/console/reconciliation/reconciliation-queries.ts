import { queryOptions } from '@tanstack/react-query';
import type { components } from '../../../contracts/admin.ts';
import { bodyOf } from '../../kit/api.ts';
import { api } from '../api.ts';
import type { FilterValues } from '../parts/use-filters.ts';

export type Sheet = components['schemas']['ReconciliationSheet'];

export const MATRIX_FILTERS = ['service', 'from', 'to'] as const;

/** How the books stand in a range of business days; the last month unless told. */
export const matrixQuery = (query: FilterValues<(typeof MATRIX_FILTERS)[number]>) =>
  queryOptions({
    queryKey: ['reconciliation', query],
    queryFn: () => bodyOf(api.GET('/admin/v1/reconciliation', { params: { query } })),
  });

/** Acts that services offer to this officer. */
export const actsQuery = queryOptions({
  queryKey: ['service-acts'],
  queryFn: async () => (await bodyOf(api.GET('/admin/v1/service-acts'))).items,
  staleTime: 300_000,
});
