import { queryOptions, type QueryClient } from '@tanstack/react-query';
import { bodyOf } from '../kit/api.ts';
import { api, type Service, type WorkflowCard } from './api.ts';

export const servicesQuery = queryOptions({
  queryKey: ['services'],
  queryFn: async () => (await bodyOf(api.GET('/resident/v1/services'))).items,
  staleTime: 300_000,
});

export const casesQuery = queryOptions({
  queryKey: ['cases'],
  queryFn: () => bodyOf(api.GET('/resident/v1/cases', { params: { query: { pageSize: 50 } } })),
});

export const bundleKindsQuery = queryOptions({
  queryKey: ['bundle-kinds'],
  queryFn: async () => (await bodyOf(api.GET('/resident/v1/bundles'))).items,
  staleTime: 300_000,
});

export const myBundlesQuery = queryOptions({
  queryKey: ['my-bundles'],
  queryFn: async () => (await bodyOf(api.GET('/resident/v1/my-bundles'))).items,
});

/** What there is to agree to for these matters, each as service/workflow. */
export const consentQuery = (matters: readonly string[]) =>
  queryOptions({
    queryKey: ['consent-form', ...matters],
    queryFn: () =>
      bodyOf(api.GET('/resident/v1/consent-form', { params: { query: { matters: matters.join(',') } } })),
    enabled: matters.length > 0,
    staleTime: 60_000,
  });

export const followUpsQuery = queryOptions({
  queryKey: ['follow-ups'],
  queryFn: async () => (await bodyOf(api.GET('/resident/v1/follow-ups'))).items,
});

export const notificationsQuery = (page: number) =>
  queryOptions({
    queryKey: ['notifications', page],
    queryFn: () => bodyOf(api.GET('/resident/v1/notifications', { params: { query: { page } } })),
  });

export const accessQuery = (page: number) =>
  queryOptions({
    queryKey: ['access', page],
    queryFn: () => bodyOf(api.GET('/resident/v1/access-log', { params: { query: { page } } })),
  });

/** Nothing that was read for one person is shown as another's. */
export function forgetCases(client: QueryClient): void {
  for (const of of ['cases', 'case', 'my-bundles', 'my-bundle']) client.removeQueries({ queryKey: [of] });
}

export interface WorkflowOfService {
  service: Service;
  workflow: WorkflowCard;
}

/** A workflow by the names in an address. */
export function workflowIn(
  services: readonly Service[],
  service: string | undefined,
  workflow: string | undefined,
): WorkflowOfService | undefined {
  const own = services.find(({ name }) => name === service);
  const card = own?.workflows.find(({ name }) => name === workflow);
  return own === undefined || card === undefined ? undefined : { service: own, workflow: card };
}
