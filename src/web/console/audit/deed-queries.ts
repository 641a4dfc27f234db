import { queryOptions } from '@tanstack/react-query';
import type { components } from '../../../contracts/admin.ts';
import { bodyOf } from '../../kit/api.ts';
import { api } from '../api.ts';
import { startOfDay } from '../parts/filter-day.tsx';
import type { FilterValues } from '../parts/use-filters.ts';

export type Deed = components['schemas']['Deed'];
type Kind = Deed['kind'];

export const KINDS: readonly Kind[] = [
  'SIGN_IN',
  'READ',
  'REVEAL',
  'ACT',
  'APPROVAL_ASKED',
  'APPROVAL_DECIDED',
];

export const DEED_FILTERS = ['kind', 'account', 'operation', 'from', 'to'] as const;
type Wish = FilterValues<(typeof DEED_FILTERS)[number]>;

export const deedsQuery = ({ kind, account, operation, from, to }: Wish, page: number) =>
  queryOptions({
    queryKey: ['audit', kind, account, operation, from, to, page],
    queryFn: () =>
      bodyOf(
        api.GET('/admin/v1/audit-trail', {
          params: {
            query: {
              page,
              pageSize: 50,
              ...(kind !== undefined && { kind: kind as Kind }),
              ...(account !== undefined && { account }),
              ...(operation !== undefined && { operation }),
              ...(from !== undefined && { from: startOfDay(from) }),
              ...(to !== undefined && { to: startOfDay(to, 1) }),
            },
          },
        }),
      ),
  });

export const accountsQuery = queryOptions({
  queryKey: ['accounts', 'names'],
  queryFn: async () =>
    (await bodyOf(api.GET('/admin/v1/accounts', { params: { query: { pageSize: 100 } } }))).items,
  staleTime: 300_000,
});

export const runAudit = () => bodyOf(api.POST('/admin/v1/audit-runs'));
