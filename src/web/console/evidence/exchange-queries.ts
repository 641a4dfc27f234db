import { queryOptions } from '@tanstack/react-query';
import type { components } from '../../../contracts/admin.ts';
import { bodyOf } from '../../kit/api.ts';
import { api } from '../api.ts';
import { startOfDay } from '../parts/filter-day.tsx';
import type { FilterValues } from '../parts/use-filters.ts';

export type ExchangeRow = components['schemas']['ExchangeRow'];

export const EXCHANGE_FILTERS = ['q', 'from', 'to'] as const;
type Wish = FilterValues<(typeof EXCHANGE_FILTERS)[number]>;

/** Case numbers begin alike; everything else is an id of an exchange or of a message. */
const named = (q: string): { case: string } | { message: string } =>
  q.startsWith('TC-') ? { case: q } : { message: q };

export const exchangesQuery = ({ q, from, to }: Wish) =>
  queryOptions({
    queryKey: ['evidence', 'list', q, from, to],
    queryFn: () =>
      bodyOf(
        api.GET('/admin/v1/evidence', {
          params: {
            query: {
              ...(q !== undefined && named(q)),
              ...(from !== undefined && { from: startOfDay(from) }),
              ...(to !== undefined && { to: startOfDay(to, 1) }),
            },
          },
        }),
      ),
  });

export const exchangeQuery = (evidenceId: string) =>
  queryOptions({
    queryKey: ['evidence', evidenceId],
    queryFn: () => bodyOf(api.GET('/admin/v1/evidence/{evidenceId}', { params: { path: { evidenceId } } })),
    // Reading is recorded; what the log says does not change.
    staleTime: Infinity,
  });

export const bundleAddress = (evidenceId: string): string => `/admin/v1/evidence/${evidenceId}/bundle`;

/** The evidence as a ZIP, without bodies. */
export const readBundle = (evidenceId: string): Promise<ArrayBuffer> =>
  bodyOf(
    api.GET('/admin/v1/evidence/{evidenceId}/bundle', {
      params: { path: { evidenceId } },
      parseAs: 'arrayBuffer',
    }),
  );

/** The same with bodies, for a reason. */
export const readBodies = (evidenceId: string, reason: string): Promise<Blob> =>
  bodyOf(
    api.POST('/admin/v1/evidence/{evidenceId}/bundle', {
      params: { path: { evidenceId } },
      body: { reason },
      parseAs: 'blob',
    }),
  );
