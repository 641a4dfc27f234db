import { queryOptions } from '@tanstack/react-query';
import { bodyOf } from '../../kit/api.ts';
import { api } from '../api.ts';

export const DEAD_LETTER_FILTERS = ['member'] as const;

export const deadLettersQuery = (member: string | undefined, page: number) =>
  queryOptions({
    queryKey: ['dead-letters', member, page],
    queryFn: () =>
      bodyOf(
        api.GET('/admin/v1/dead-letters', {
          params: { query: { page, pageSize: 50, ...(member !== undefined && { member }) } },
        }),
      ),
  });
