import { useCallback, useMemo, useState } from 'react';
import type { Selection } from './data-table.tsx';

/** Rows that the person has chosen; they stay chosen when the list is read again. */
export function useSelection(): Selection & { clear: () => void } {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const choose = useCallback((keys: readonly string[], isChosen: boolean) => {
    setChosen((before) => {
      const after = new Set(before);
      for (const key of keys)
        if (isChosen) after.add(key);
        else after.delete(key);
      return after;
    });
  }, []);
  const clear = useCallback(() => setChosen(new Set()), []);
  return useMemo(() => ({ chosen, choose, clear }), [chosen, choose, clear]);
}
