import { flatten, isFilled, isList, isObject, kindOf, optionsOf, type Schema, type Value } from './schema.ts';

/** Something to correct: where it stands (JSON pointer), which words say so, and what they are filled with. */
export interface Fault {
  at: string;
  field: string;
  words: string;
  limit?: number;
  message?: string;
  /** Of the gateway's finding. */
  code?: string;
}

/** The members that a pointer goes through: `/movers/0/person` → movers, person. */
export const namesIn = (at: string): string[] => at.split('/').filter((part) => !/^\d*$/u.test(part));

const lastOf = (at: string): string => namesIn(at).at(-1) ?? '';

const fault = (at: string, words: string, limit?: number): Fault => ({
  at,
  field: lastOf(at),
  words,
  ...(limit !== undefined && { limit }),
});

/** What keeps a value from its schema, in the order of the form. The gateway checks it again. */
export function check(schema: Schema, value: Value | undefined, at = '', isRequired = true): Fault[] {
  const kind = kindOf(schema);
  if (kind === 'group') return checkGroup(schema, value, at, isRequired);
  if (!isFilled(value) && !(isList(value) && isRequired)) {
    const words = kind === 'text' || kind === 'number' ? 'required' : 'choose';
    return isRequired ? [fault(at, kind === 'list' || kind === 'choices' ? 'fewest' : words, 1)] : [];
  }
  if (kind === 'list' || kind === 'choices') return checkList(schema, isList(value) ? value : [], at);
  return checkScalar(schema, kind, value, at);
}

function checkGroup(schema: Schema, value: Value | undefined, at: string, isRequired: boolean): Fault[] {
  if (!isRequired && !isFilled(value)) return [];
  const { properties = {}, required = [] } = flatten(schema);
  const given = isObject(value) ? value : {};
  return Object.entries(properties).flatMap(([name, member]) =>
    check(member, given[name], `${at}/${name}`, required.includes(name)),
  );
}

function checkList({ items = {}, minItems = 0 }: Schema, value: readonly Value[], at: string): Fault[] {
  if (value.length < minItems) return [fault(at, 'fewest', minItems)];
  return value.flatMap((one, index) => check(items, one, `${at}/${index}`, true));
}

const WORDS_OF_KIND: Partial<Record<string, string>> = { region: 'region', month: 'month', date: 'date' };
const WORDS_OF_NAME: Partial<Record<string, string>> = {
  phone: 'phone',
  postcode: 'postcode',
  idNumber: 'idNumber',
};

function checkScalar(schema: Schema, kind: string, value: Value | undefined, at: string): Fault[] {
  if (kind === 'agreed') return value === true ? [] : [fault(at, 'agreed')];
  if (kind === 'number') return checkNumber(schema, value, at);
  if (typeof value !== 'string') return [];
  if (kind === 'choice') return optionsOf(schema).includes(value) ? [] : [fault(at, 'choose')];
  const length = Array.from(value).length;
  if (length < (schema.minLength ?? 0)) return [fault(at, 'short', schema.minLength)];
  if (length > (schema.maxLength ?? Infinity)) return [fault(at, 'long', schema.maxLength)];
  if (schema.pattern === undefined || new RegExp(schema.pattern, 'u').test(value)) return [];
  return [fault(at, WORDS_OF_KIND[kind] ?? WORDS_OF_NAME[lastOf(at)] ?? 'pattern')];
}

function checkNumber({ minimum, maximum }: Schema, value: Value | undefined, at: string): Fault[] {
  if (typeof value !== 'number' || !Number.isInteger(value)) return [fault(at, 'number')];
  if (minimum !== undefined && value < minimum) return [fault(at, 'least', minimum)];
  return maximum !== undefined && value > maximum ? [fault(at, 'most', maximum)] : [];
}

/** Findings of the gateway as faults of the form; `root` is where the form stands in the request. */
export const faultsOf = (
  findings: readonly { code: string; path?: string; message: string }[] | undefined,
  root: string,
): Fault[] =>
  (findings ?? []).flatMap(({ code, path, message }) =>
    path?.startsWith(root) === true ? [{ ...fault(path.slice(root.length), 'said'), message, code }] : [],
  );
