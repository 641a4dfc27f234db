import { queryOptions, useQuery } from '@tanstack/react-query';
import type { paths } from '../../contracts/resident.ts';
import { bodyOf, carryCsrf, createApi, ProblemError } from './api.ts';

const api = createApi<Pick<paths, '/resident/v1/me'>>();

/** Who is signed in. The session itself is a cookie that no script reads. */
export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: async () => {
    const me = await bodyOf(api.GET('/resident/v1/me'));
    carryCsrf(me.csrfToken);
    return me;
  },
  staleTime: 10_000,
});

export const useMe = () => useQuery(meQuery);

export const isSignedOut = (error: unknown): boolean => error instanceof ProblemError && error.status === 401;

/** Signs in and comes back to where the person is. */
export const signInAddress = (): string =>
  `/auth/login?next=${encodeURIComponent(window.location.pathname + window.location.search)}`;
