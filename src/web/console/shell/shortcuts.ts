import { useEffect, useSyncExternalStore } from 'react';

const STORED_AS = 'twin-city-console-keys';
const listeners = new Set<() => void>();

const isOn = (): boolean => localStorage.getItem(STORED_AS) !== 'off';

/** Single keys get in the way of some people's tools: they can be switched off, and stay off in this browser. */
export function switchShortcuts(on: boolean): void {
  localStorage.setItem(STORED_AS, on ? 'on' : 'off');
  for (const listener of listeners) listener();
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export const useShortcutsOn = (): boolean => useSyncExternalStore(subscribe, isOn);

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable]') !== null;

/** Moves the focus to the next or previous row of the list on the page. */
function stepRows(by: 1 | -1): void {
  const rows = [...document.querySelectorAll<HTMLElement>('[data-rows] > tr, [data-rows] > li')];
  const at = rows.findIndex((row) => row.contains(document.activeElement));
  const next =
    rows[at === -1 && by === -1 ? rows.length - 1 : Math.min(rows.length - 1, Math.max(0, at + by))];
  next?.querySelector<HTMLElement>('a, button')?.focus();
}

const KEYS: Readonly<Record<string, () => void>> = {
  '/': () => document.querySelector<HTMLElement>('[data-search]')?.focus(),
  j: () => stepRows(1),
  k: () => stepRows(-1),
};

/** `/` goes to the search field, `j` and `k` through the rows of a list. */
export function useShortcuts(): void {
  const on = useShortcutsOn();
  useEffect(() => {
    if (!on) return undefined;
    const press = (event: KeyboardEvent): void => {
      const act = KEYS[event.key];
      if (act === undefined || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target))
        return;
      event.preventDefault();
      act();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [on]);
}
