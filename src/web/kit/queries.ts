import { QueryClient } from '@tanstack/react-query';
import { ProblemError, UnreachableError } from './api.ts';

/** Reads again what may succeed the next time; a refusal is an answer. */
const mayRetry = (failures: number, error: unknown): boolean =>
  failures < 2 &&
  (error instanceof UnreachableError || (error instanceof ProblemError && error.status === 503));

export const createQueryClient = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      queries: { retry: mayRetry, staleTime: 5_000 },
      // A write is never repeated by itself: the person sees what happened and decides.
      mutations: { retry: false, networkMode: 'always' },
    },
  });
