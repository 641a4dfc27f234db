import { queryOptions } from '@tanstack/react-query';
import type { components } from '../../../contracts/admin.ts';
import { bodyOf } from '../../kit/api.ts';
import { api } from '../api.ts';
import type { FilterValues } from '../parts/use-filters.ts';

export type Approval = components['schemas']['Approval'];
export type Decision = 'approve' | 'decline';

export const APPROVAL_FILTERS = ['status'] as const;

export const approvalsQuery = ({ status }: FilterValues<'status'>, page: number) =>
  queryOptions({
    queryKey: ['approvals', status, page],
    queryFn: () =>
      bodyOf(
        api.GET('/admin/v1/approvals', {
          params: {
            query: {
              page,
              pageSize: 50,
              ...((status === 'pending' || status === 'decided') && { status }),
            },
          },
        }),
      ),
  });

export const approvalQuery = (approvalId: string) =>
  queryOptions({
    queryKey: ['approvals', 'one', approvalId],
    queryFn: () => bodyOf(api.GET('/admin/v1/approvals/{approvalId}', { params: { path: { approvalId } } })),
  });

export const decide = (approvalId: string, decision: Decision, reason: string) =>
  bodyOf(
    api.POST('/admin/v1/approvals/{approvalId}/decision', {
      params: { path: { approvalId } },
      body: { decision, reason },
    }),
  );
