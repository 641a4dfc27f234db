import { queryOptions, useQueryClient } from '@tanstack/react-query';
import { bodyOf } from '../../kit/api.ts';
import { api } from '../api.ts';
import type { FilterValues } from '../parts/use-filters.ts';

export const CASE_FILTERS = ['q', 'service', 'state', 'open', 'overdue', 'member'] as const;
export type CaseFilterValues = FilterValues<(typeof CASE_FILTERS)[number]>;

const PAGE_SIZE = 50;

/** The filters as the contract names them. */
export const asked = ({ q, service, state, open, overdue, member }: CaseFilterValues) => ({
  ...(q !== undefined && { q }),
  ...(service !== undefined && { service }),
  ...(state !== undefined && { state }),
  ...(member !== undefined && { member }),
  ...(open !== undefined && { open: open === 'true' }),
  ...(overdue !== undefined && { overdue: overdue === 'true' }),
});

export const casesQuery = (filters: CaseFilterValues, cursor: string | undefined) =>
  queryOptions({
    queryKey: ['cases', filters, cursor],
    queryFn: () =>
      bodyOf(
        api.GET('/admin/v1/cases', {
          params: {
            query: { ...asked(filters), pageSize: PAGE_SIZE, ...(cursor !== undefined && { cursor }) },
          },
        }),
      ),
  });

/** Reads a case again after something was done to it, and the lists that show it. */
export function useFreshCase(caseId: string): () => Promise<void> {
  const client = useQueryClient();
  return async () => {
    await Promise.all(
      [['case', caseId], ['cases'], ['dead-letters'], ['tasks']].map((queryKey) =>
        client.invalidateQueries({ queryKey }),
      ),
    );
  };
}
