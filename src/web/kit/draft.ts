import { useCallback, useSyncExternalStore } from 'react';

const listeners = new Set<() => void>();

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

function write(key: string, text: string | undefined): void {
  if (text === undefined) sessionStorage.removeItem(key);
  else sessionStorage.setItem(key, text);
  for (const listener of listeners) listener();
}

/**
 * What a person has typed, kept in this window until it is closed: a new sign-in or a reload finds it again.
 * Nobody else's sign-in does: the key names the account.
 */
export function useDraft<Draft>(
  accountId: string,
  name: string,
  empty: Draft,
): readonly [draft: Draft, keep: (change: Partial<Draft>) => void, forget: () => void] {
  const key = `draft ${accountId} ${name}`;
  const text = useSyncExternalStore(subscribe, () => sessionStorage.getItem(key));
  const draft = text === null ? empty : (JSON.parse(text) as Draft);
  const keep = useCallback(
    (change: Partial<Draft>) => {
      const stored = sessionStorage.getItem(key);
      const before = stored === null ? empty : (JSON.parse(stored) as Draft);
      write(key, JSON.stringify({ ...before, ...change }));
    },
    [key, empty],
  );
  return [draft, keep, useCallback(() => write(key, undefined), [key])];
}
