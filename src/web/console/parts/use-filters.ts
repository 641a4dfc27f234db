import { useMemo } from 'react';
import { useSearchParams } from 'react-router';

export type FilterValues<Name extends string> = Readonly<Partial<Record<Name, string>>>;

/** Starts a list again from its beginning. */
const PLACES = ['page', 'cursor'] as const;

export interface Filters<Name extends string> {
  values: FilterValues<Name>;
  place: FilterValues<(typeof PLACES)[number]>;
  page: number;
  set: (change: FilterValues<Name>) => void;
  replace: (values: FilterValues<Name>) => void;
  goTo: (place: FilterValues<(typeof PLACES)[number]>) => void;
}

/**
 * Filters of a list, kept in its address, so that a link shows the same list. An empty text takes a filter out; any
 * change begins at the first page.
 */
export function useFilters<Name extends string>(names: readonly Name[]): Filters<Name> {
  const [params, setParams] = useSearchParams();
  return useMemo(() => {
    const read = <Key extends string>(keys: readonly Key[]): FilterValues<Key> =>
      Object.fromEntries(
        keys.flatMap((key) => (params.get(key) === null ? [] : [[key, params.get(key) ?? '']])),
      ) as FilterValues<Key>;
    const values = read(names);
    const place = read(PLACES);
    const show = (entries: Readonly<Record<string, string | undefined>>): void =>
      setParams(
        Object.entries(entries).flatMap(([name, value]) =>
          value === undefined || value === '' ? [] : [[name, value]],
        ) as [string, string][],
      );
    return {
      values,
      place,
      page: Number(place.page ?? 1),
      set: (change) => show({ ...values, ...change }),
      replace: (other) => show(other),
      goTo: (next) => show({ ...values, ...next }),
    };
  }, [names, params, setParams]);
}
