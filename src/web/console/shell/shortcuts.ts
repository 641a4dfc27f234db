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

/** A box that is ticked takes no letters. */
const TYPED = 'input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]';

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.closest(TYPED) !== null;

/** Where somebody stood in the list of an address: whoever comes back from a row goes on from it. */
const stoodAt = new Map<string, string>();

/** Moves the focus to the next or previous row of the list on the page. */
function stepRows(by: 1 | -1): void {
  const ways = [...document.querySelectorAll('[data-rows] > tr, [data-rows] > li')].flatMap(
    (row) => row.querySelector<HTMLElement>('a, button') ?? [],
  );
  const { href } = window.location;
  const focused = ways.findIndex((way) => way.closest('tr, li')?.contains(document.activeElement) === true);
  const at = focused === -1 ? ways.findIndex((way) => way.textContent === stoodAt.get(href)) : focused;
  const next = at === -1 && by === -1 ? ways.at(-1) : ways[Math.min(ways.length - 1, Math.max(0, at + by))];
  if (next === undefined) return;
  next.focus();
  stoodAt.set(href, next.textContent);
}

function search(): void {
  const field = document.querySelector<HTMLInputElement>('[data-search]');
  field?.focus();
  field?.select();
}

const KEYS: Readonly<Record<string, () => void>> = {
  '/': search,
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
