import { queryOptions, useQuery } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import { bodyOf } from '../kit/api.ts';
import { useLabels, type Labels } from '../kit/labels.ts';
import { useMe } from '../kit/session.ts';
import { api, openApi } from './api.ts';

export const servicesQuery = queryOptions({
  queryKey: ['services'],
  queryFn: async () => (await bodyOf(openApi.GET('/resident/v1/services'))).items,
  staleTime: 300_000,
});

/** The members; clerks may not list them. */
export const membersQuery = queryOptions({
  queryKey: ['members'],
  queryFn: async () => (await bodyOf(api.GET('/admin/v1/members'))).items,
  staleTime: 60_000,
});

/** Name of a member in the language of the page; its id for those who may not list members, and while names are read. */
export function useMemberName(): (memberId: string) => string {
  const { data: me } = useMe();
  const enabled = me?.roles.some(({ role }) => role !== 'resident' && role !== 'clerk') === true;
  const { data: members } = useQuery({ ...membersQuery, enabled });
  const { either } = useLabels();
  return useCallback(
    (memberId) => {
      const member = members?.find((one) => one.memberId === memberId);
      return member === undefined ? memberId : either(member.name, member.nameZh);
    },
    [members, either],
  );
}

export const caseQuery = (caseId: string) =>
  queryOptions({
    queryKey: ['case', caseId],
    queryFn: () => bodyOf(api.GET('/admin/v1/cases/{caseId}', { params: { path: { caseId } } })),
  });

/** Names of what a service defines, in the language of the page; the code itself while the labels are on their way. */
export function useServiceNames(): {
  service: (service: string) => string;
  named: (service: string, kind: string, code: string) => string;
} {
  const { data: services } = useQuery(servicesQuery);
  const { named, text } = useLabels();
  return useMemo(() => {
    const found = (name: string) => services?.find((service) => service.name === name);
    const labelsOf = (name: string): Labels | undefined => found(name)?.labels;
    return {
      service: (name) => {
        const label = found(name)?.label;
        return label === undefined ? name : text(label);
      },
      named: (service, kind, code) => named(labelsOf(service), kind, code),
    };
  }, [services, named, text]);
}
