import { queryOptions, useQueryClient } from '@tanstack/react-query';
import type { components } from '../../../contracts/resident.ts';
import { bodyOf } from '../../kit/api.ts';
import { api } from '../api.ts';

export type Delegation = components['schemas']['Delegation'];

export const delegationsQuery = queryOptions({
  queryKey: ['delegations'],
  queryFn: async () => (await bodyOf(api.GET('/resident/v1/delegations'))).items,
});

export const actsQuery = (page: number) =>
  queryOptions({
    queryKey: ['delegated-acts', page],
    queryFn: () => bodyOf(api.GET('/resident/v1/delegated-acts', { params: { query: { page } } })),
  });

/** Reads again what a decision has changed. */
export function useFresh(): () => Promise<void> {
  const client = useQueryClient();
  return () => client.invalidateQueries({ queryKey: delegationsQuery.queryKey });
}
