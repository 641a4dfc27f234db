import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { bodyOf } from '../../kit/api.ts';
import { api } from '../api.ts';
import { servicesQuery, workflowIn } from '../queries.ts';

const caseQuery = (caseId: string) =>
  queryOptions({
    queryKey: ['case', caseId],
    queryFn: () => bodyOf(api.GET('/resident/v1/cases/{caseId}', { params: { path: { caseId } } })),
  });

/** The case of the address, with the labels of its service. */
export function useCase() {
  const { caseId = '' } = useParams();
  const standing = useQuery(caseQuery(caseId));
  const services = useQuery(servicesQuery);
  const client = useQueryClient();
  const found = workflowIn(services.data ?? [], standing.data?.service, standing.data?.workflow);
  return {
    caseId,
    standing,
    found,
    labels: found?.service.labels,
    /** Reads again what a write has changed. */
    refresh: async () => {
      await Promise.all([
        client.invalidateQueries({ queryKey: ['case', caseId] }),
        client.invalidateQueries({ queryKey: ['cases'] }),
      ]);
    },
  };
}

export type CaseOfPage = ReturnType<typeof useCase>;
