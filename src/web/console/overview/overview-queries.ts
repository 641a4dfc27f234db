import { queryOptions } from '@tanstack/react-query';
import { bodyOf } from '../../kit/api.ts';
import { api } from '../api.ts';

/** What no event tells: how far jobs are behind, beats of workers, how agencies answer. */
const REFRESH_MS = 30_000;

export const overviewQuery = queryOptions({
  queryKey: ['overview'],
  queryFn: () => bodyOf(api.GET('/admin/v1/overview')),
  refetchInterval: REFRESH_MS,
});

export const daysQuery = (days: number) =>
  queryOptions({
    queryKey: ['overview-days', days],
    queryFn: async () =>
      (await bodyOf(api.GET('/admin/v1/overview/days', { params: { query: { days } } }))).items,
    staleTime: 60_000,
  });
