import { queryOptions } from '@tanstack/react-query';
import { bodyOf } from '../../kit/api.ts';
import { api } from '../api.ts';
import type { FilterValues } from '../parts/use-filters.ts';

export const DEAD_LETTER_FILTERS = ['member', 'service', 'reason'] as const;
export type DeadLetterFilters = FilterValues<(typeof DEAD_LETTER_FILTERS)[number]>;

export const deadLettersQuery = (filters: DeadLetterFilters, page: number) =>
  queryOptions({
    queryKey: ['dead-letters', filters, page],
    queryFn: () =>
      bodyOf(api.GET('/admin/v1/dead-letters', { params: { query: { ...filters, page, pageSize: 50 } } })),
  });
