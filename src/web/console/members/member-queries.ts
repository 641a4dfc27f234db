import { queryOptions } from '@tanstack/react-query';
import type { components } from '../../../contracts/admin.ts';
import { bodyOf } from '../../kit/api.ts';
import { api } from '../api.ts';
import type { FilterValues } from '../parts/use-filters.ts';

export type Member = components['schemas']['Member'];
export type Client = Member['clients'][number];
export type Key = Client['keys'][number];
export type Grant = components['schemas']['Grant'];

export const GRANT_FILTERS = ['grantId', 'status', 'client', 'provider', 'endsBy'] as const;
export type GrantFilterValues = FilterValues<(typeof GRANT_FILTERS)[number]>;

export const GRANT_STATUSES = [
  'REQUESTED',
  'NOT_YET_VALID',
  'ACTIVE',
  'EXPIRED',
  'SUPERSEDED',
  'REVOKED',
] as const satisfies readonly Grant['status'][];

export const grantsQuery = ({ status, ...values }: GrantFilterValues, page: number) =>
  queryOptions({
    queryKey: ['grants', status, values, page],
    queryFn: () => {
      const known = GRANT_STATUSES.find((one) => one === status);
      const query = { ...values, page, pageSize: 50, ...(known !== undefined && { status: known }) };
      return bodyOf(api.GET('/admin/v1/grants', { params: { query } }));
    },
  });

/** All versions of one grant. */
export const grantQuery = (grantId: string) =>
  queryOptions({
    queryKey: ['grants', 'one', grantId],
    queryFn: async () =>
      (await bodyOf(api.GET('/admin/v1/grants', { params: { query: { grantId, pageSize: 100 } } }))).items,
  });
