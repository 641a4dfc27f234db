import { queryOptions } from '@tanstack/react-query';
import type { components } from '../../../contracts/admin.ts';
import { bodyOf } from '../../kit/api.ts';
import { api } from '../api.ts';
import type { FilterValues } from '../parts/use-filters.ts';

type Schemas = components['schemas'];
export type Task = Schemas['Task'];
export type TaskDetail = Schemas['TaskDetail'];

export const TASK_FILTERS = ['status', 'owner', 'reason', 'member'] as const;
export type TaskFilterValues = FilterValues<(typeof TASK_FILTERS)[number]>;

export const tasksQuery = ({ status, owner, reason, member }: TaskFilterValues, page: number) =>
  queryOptions({
    queryKey: ['tasks', { status, owner, reason, member }, page],
    queryFn: () =>
      bodyOf(
        api.GET('/admin/v1/tasks', {
          params: {
            query: {
              page,
              pageSize: 50,
              ...(status === 'resolved' && { status }),
              ...((owner === 'me' || owner === 'nobody') && { owner }),
              ...(reason !== undefined && { reason }),
              ...(member !== undefined && { member }),
            },
          },
        }),
      ),
  });

export const taskQuery = (taskId: string) =>
  queryOptions({
    // Not among the lists that read themselves again: an officer decides what they have seen.
    queryKey: ['task-page', taskId],
    queryFn: () => bodyOf(api.GET('/admin/v1/tasks/{taskId}', { params: { path: { taskId } } })),
    refetchOnWindowFocus: false,
  });

const seen = ({ id, version }: Task) => ({
  path: { taskId: id },
  header: { 'If-Match': `"${version}"` },
});

export const assign = (task: Task, owner: string | null, reason: string) =>
  bodyOf(api.PUT('/admin/v1/tasks/{taskId}/owner', { params: seen(task), body: { owner, reason } }));

export const resolve = (task: Task, resolution: string, reason: string) =>
  bodyOf(api.POST('/admin/v1/tasks/{taskId}/resolve', { params: seen(task), body: { resolution, reason } }));
