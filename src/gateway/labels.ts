import type { JsonObject } from '../core/json.ts';

export interface Label {
  en: string;
  zh: string;
}

const memberOf = (labels: JsonObject, ...path: readonly string[]): unknown =>
  path.reduce<unknown>(
    (at, name) => (typeof at === 'object' && at !== null ? (at as JsonObject)[name] : undefined),
    labels,
  );

/** The label at a path of a service's labels; the fallback where none is written. */
export function labelAt(labels: JsonObject, fallback: string, ...path: readonly string[]): Label {
  const found = memberOf(labels, ...path);
  if (typeof found !== 'object' || found === null) return { en: fallback, zh: fallback };
  const { en, zh } = found as { en?: unknown; zh?: unknown };
  return { en: typeof en === 'string' ? en : fallback, zh: typeof zh === 'string' ? zh : fallback };
}
