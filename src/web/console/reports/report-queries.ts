import { queryOptions } from '@tanstack/react-query';
import type { components } from '../../../contracts/admin.ts';
import type { paths } from '../../../contracts/resident.ts';
import { bodyOf, createApi } from '../../kit/api.ts';
import { api } from '../api.ts';
import type { FilterValues } from '../parts/use-filters.ts';

export type LegRow = components['schemas']['LegRow'];

export const GROUPS = ['leg', 'agency', 'direction', 'service'] as const;
export type Group = (typeof GROUPS)[number];

export const REPORT_FILTERS = ['from', 'to', 'by', 'service', 'member'] as const;

export interface ReportWish {
  from: string;
  to: string;
  by: Group;
  service?: string;
  member?: string;
}

const before = (month: string, months: number): string => {
  const date = new Date(`${month}-15T00:00:00Z`);
  date.setUTCMonth(date.getUTCMonth() - months);
  return date.toISOString().slice(0, 7);
};

/** What the address asks for; the last three months of business time where it is silent. */
export function wishOf(values: FilterValues<(typeof REPORT_FILTERS)[number]>, today: string): ReportWish {
  const to = values.to ?? today.slice(0, 7);
  const { service, member } = values;
  return {
    from: values.from ?? before(to, 2),
    to,
    by: GROUPS.find((group) => group === values.by) ?? 'leg',
    ...(service !== undefined && { service }),
    ...(member !== undefined && { member }),
  };
}

const openApi = createApi<Pick<paths, '/resident/v1/business-time'>>();

/** The business day, in which limits are counted. */
export const todayQuery = queryOptions({
  queryKey: ['business-time'],
  queryFn: async () => (await bodyOf(openApi.GET('/resident/v1/business-time'))).today,
  staleTime: 60_000,
});

export const reportQuery = (wish: ReportWish) =>
  queryOptions({
    queryKey: ['reports', wish],
    queryFn: async () =>
      (await bodyOf(api.GET('/admin/v1/reports/legs', { params: { query: { ...wish } } }))).items,
  });

/** The same as a file, in the language of the page. */
export const reportFile = (wish: ReportWish, format: 'csv' | 'xlsx', language: 'zh' | 'en'): string =>
  `/admin/v1/reports/legs/export?${new URLSearchParams({ ...wish, format, language }).toString()}`;
