import { useSyncExternalStore } from 'react';

export type Language = 'zh' | 'en';

/** Text sizes in CSS pixels; all but the first are 长辈版. */
export const TEXT_SIZES = [16, 20, 24, 30] as const;
export type TextSize = (typeof TEXT_SIZES)[number];

export interface Preferences {
  language: Language;
  textSize: TextSize;
}

const STORED_AS = 'twin-city-preferences';

function read(): Preferences {
  const language: Language = navigator.language.startsWith('zh') ? 'zh' : 'en';
  try {
    const stored = JSON.parse(localStorage.getItem(STORED_AS) ?? '{}') as Partial<Preferences>;
    return {
      language: stored.language === 'zh' || stored.language === 'en' ? stored.language : language,
      textSize: TEXT_SIZES.find((size) => size === stored.textSize) ?? 16,
    };
  } catch {
    return { language, textSize: 16 };
  }
}

let current = read();
const listeners = new Set<() => void>();

/** Keeps a choice in this browser. */
export function prefer(change: Partial<Preferences>): void {
  current = { ...current, ...change };
  try {
    localStorage.setItem(STORED_AS, JSON.stringify(current));
  } catch {
    // A browser that keeps nothing still shows the page as asked.
  }
  for (const listener of listeners) listener();
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export const preferences = (): Preferences => current;

export const usePreferences = (): Preferences & { isElder: boolean } => {
  const chosen = useSyncExternalStore(subscribe, preferences);
  return { ...chosen, isElder: chosen.textSize > 16 };
};
