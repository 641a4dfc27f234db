import { useCallback } from 'react';
import { usePreferences, type Language } from './preferences.ts';

export interface Label {
  en: string;
  zh: string;
}

/** The labels of a service (`labels.yaml`): kind, then code. */
export type Labels = Readonly<Record<string, unknown>>;

const isLabel = (value: unknown): value is Label =>
  typeof value === 'object' && value !== null && 'en' in value && 'zh' in value;

/** The label of a code among those of its kind, such as `fields` or `states`. */
export function labelOf(labels: Labels | undefined, kind: string, code: string): Label | undefined {
  const kinds = labels?.[kind];
  if (typeof kinds !== 'object' || kinds === null) return undefined;
  const found = (kinds as Record<string, unknown>)[code];
  return isLabel(found) ? found : undefined;
}

/** The label of a code inside something named, where it means another thing there (`agent.relation`), or its usual one. */
export const labelWithin = (
  labels: Labels | undefined,
  kind: string,
  within: string,
  code: string,
): Label | undefined => labelOf(labels, kind, `${within}.${code}`) ?? labelOf(labels, kind, code);

/** `paidMonths` → `paid months`: what stands where a service wrote no label. */
const spelled = (code: string): string =>
  code
    .replaceAll(/([a-z])([A-Z])/gu, '$1 $2')
    .replaceAll(/[_-]+/gu, ' ')
    .toLowerCase();

/** Reads labels in the language of the page. */
export function useLabels(): {
  language: Language;
  text: (label: Label) => string;
  named: (labels: Labels | undefined, kind: string, code: string, within?: string) => string;
  either: (en: string | undefined, zh: string | undefined) => string;
} {
  const { language } = usePreferences();
  const text = useCallback((label: Label) => label[language], [language]);
  const named = useCallback(
    (labels: Labels | undefined, kind: string, code: string, within = '') =>
      labelWithin(labels, kind, within, code)?.[language] ?? spelled(code),
    [language],
  );
  const either = useCallback(
    (en: string | undefined, zh: string | undefined) => (language === 'zh' ? (zh ?? en) : (en ?? zh)) ?? '',
    [language],
  );
  return { language, text, named, either };
}
