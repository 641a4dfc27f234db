import { queryOptions, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { components } from '../../../contracts/admin.ts';
import { bodyOf } from '../../kit/api.ts';
import type { Values } from '../../kit/form/schema.ts';
import type { Labels } from '../../kit/labels.ts';
import { api } from '../api.ts';
import type { FilterValues } from '../parts/use-filters.ts';
import { servicesQuery } from '../queries.ts';

type Schemas = components['schemas'];
export type InboxRow = Schemas['InboxRow'];
export type InboxStep = Schemas['InboxStep'];
export type DeskProposal = InboxStep['proposals'][number];

export const INBOX_FILTERS = ['q', 'service', 'step', 'overdue', 'proposed'] as const;
export type InboxFilterValues = FilterValues<(typeof INBOX_FILTERS)[number]>;

const asked = ({ q, service, step, overdue, proposed }: InboxFilterValues) => ({
  ...(q !== undefined && { q }),
  ...(service !== undefined && { service }),
  ...(step !== undefined && { step }),
  ...(overdue !== undefined && { overdue: overdue === 'true' }),
  ...(proposed !== undefined && { proposed: proposed === 'true' }),
});

export const inboxQuery = (filters: InboxFilterValues, page: number) =>
  queryOptions({
    queryKey: ['inbox', filters, page],
    queryFn: () =>
      bodyOf(api.GET('/admin/v1/inbox', { params: { query: { ...asked(filters), page, pageSize: 50 } } })),
  });

export const inboxStepQuery = (stepId: string) =>
  queryOptions({
    // Not among the lists that read themselves again: a clerk answers what they have seen, and hears of a change.
    queryKey: ['inbox-step', stepId],
    queryFn: () => bodyOf(api.GET('/admin/v1/inbox/{stepId}', { params: { path: { stepId } } })),
    refetchOnWindowFocus: false,
  });

export interface DeskAnswer {
  operationId: string;
  body: Values;
  fourEyes: boolean;
}

/** Sends an answer for the version of the case that the clerk saw. */
export const sendAnswer = (stepId: string, version: number, { body, ...answer }: DeskAnswer) =>
  bodyOf(
    api.POST('/admin/v1/inbox/{stepId}/answer', {
      params: { path: { stepId }, header: { 'If-Match': `"${version}"` } },
      body: { ...answer, body: body as Record<string, never> },
    }),
  );

/** Labels of a service; words of outcomes and reasons stand among those of other values. */
export function useDeskLabels(service: string | undefined): Labels | undefined {
  const { data: services } = useQuery(servicesQuery);
  return useMemo(() => {
    const labels = services?.find(({ name }) => name === service)?.labels;
    if (labels === undefined) return undefined;
    const values = { ...kind(labels, 'reasons'), ...kind(labels, 'outcomes'), ...kind(labels, 'values') };
    return { ...labels, values };
  }, [services, service]);
}

const kind = (labels: Labels, name: string): object => {
  const found = labels[name];
  return typeof found === 'object' && found !== null ? found : {};
};
