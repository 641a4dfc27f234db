import { isList, isObject, type Value, type Values } from '../../kit/form/schema.ts';

/** Every plain value of a content under its JSON pointer, in the order of the content. */
export function leavesOf(
  content: Value | undefined,
  at = '',
): readonly (readonly [at: string, value: Value])[] {
  if (content === undefined) return [];
  if (isList(content))
    return content.length === 0 ? [] : content.flatMap((one, place) => leavesOf(one, `${at}/${place}`));
  if (isObject(content))
    return Object.entries(content).flatMap(([name, one]) => leavesOf(one, `${at}/${name}`));
  return [[at, content]];
}

export interface Compared {
  at: string;
  /** One value for each content; undefined where it says nothing. */
  values: readonly (Value | undefined)[];
  isDifferent: boolean;
}

/** Contents value by value. `differing` says what is known to differ although it is masked alike. */
export function compare(contents: readonly Values[], differing: readonly string[] = []): Compared[] {
  const maps = contents.map((content) => new Map(leavesOf(content)));
  const places = [...new Set(maps.flatMap((leaves) => [...leaves.keys()]))];
  const isKnown = (at: string): boolean => differing.some((one) => at === one || at.startsWith(`${one}/`));
  return places.map((at) => {
    const values = maps.map((leaves) => leaves.get(at));
    return { at, values, isDifferent: isKnown(at) || values.some((value) => value !== values[0]) };
  });
}
