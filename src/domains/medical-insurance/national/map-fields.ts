import { isPlainDate } from '../../../core/dates.ts';
import { Refusal } from '../../../core/errors.ts';
import { plain, type Json, type JsonObject } from '../../../core/json.ts';
import type { Field, FieldTable, Shape } from './field-table.ts';

type Dictionaries = FieldTable['dictionaries'];

/** Which way a message goes; a path in a refusal points into what was read. */
type Direction = 'out' | 'in';

const MONEY = /^-?\d{1,13}\.\d{2}$/;
const TIME = /^\d{4}-\d{2}-\d{2} ([01]\d|2[0-3]):[0-5]\d:[0-5]\d$/;

const wrong = (code: string, message: string, path: string): Refusal =>
  new Refusal(code === 'UNMAPPED_CODE' ? code : 'UNSUPPORTED_INPUT', {
    detail: `${path}: ${message}`,
    findings: [{ code, message, path }],
  });

/** The code on the other side. @throws Refusal UNMAPPED_CODE with the path; a code is never passed on as it is */
function mapCode(
  value: Json,
  field: Field,
  dictionaries: Dictionaries,
  way: Direction,
  path: string,
): string {
  const entries = Object.entries(dictionaries[field.dictionary ?? ''] ?? {});
  const found = entries.find(([ours, theirs]) => (way === 'out' ? ours : theirs) === plain(value));
  if (found === undefined) throw wrong('UNMAPPED_CODE', 'This code has no counterpart', path);
  return way === 'out' ? found[1] : found[0];
}

function money(value: Json, path: string): string {
  const text = typeof value === 'number' ? value.toFixed(2) : plain(value);
  if (!MONEY.test(text)) throw wrong('MONEY_INVALID', 'An amount in yuan has two decimals', path);
  return text;
}

function count(value: Json, path: string): number {
  const number = Number(value);
  if (!Number.isInteger(number) || number < 0) throw wrong('COUNT_INVALID', 'A whole number', path);
  return number;
}

function checkedText(value: Json, { type }: Field, path: string): string {
  const text = plain(value);
  if (type === 'date' && !isPlainDate(text)) throw wrong('DATE_INVALID', 'A day as yyyy-MM-dd', path);
  if (type === 'time' && !TIME.test(text)) throw wrong('TIME_INVALID', 'A time as yyyy-MM-dd HH:mm:ss', path);
  return text;
}

function mapValue(value: Json, field: Field, dictionaries: Dictionaries, way: Direction, path: string): Json {
  if (typeof value === 'object') throw wrong('TYPE_INVALID', 'A single value', path);
  const mapped =
    field.type === 'code'
      ? mapCode(value, field, dictionaries, way, path)
      : field.type === 'money'
        ? money(value, path)
        : field.type === 'count'
          ? count(value, path)
          : checkedText(value, field, path);
  if (plain(way === 'out' ? mapped : value).length > field.length)
    throw wrong('TOO_LONG', `At most ${field.length} characters`, path);
  return mapped;
}

/** Names of a field in what is read, the proper one first. */
const namesRead = ({ ours, theirs, also }: Field, way: Direction): string[] =>
  way === 'out' ? [ours] : [theirs, ...also];

export function mapFields(
  fields: readonly Field[],
  message: JsonObject,
  dictionaries: Dictionaries,
  way: Direction,
  path: string,
): JsonObject {
  const mapped: JsonObject = {};
  for (const field of fields) {
    const [proper = '', ...others] = namesRead(field, way);
    const name = [proper, ...others].find((one) => message[one] !== undefined && message[one] !== null);
    if (name === undefined) {
      if (field.required) throw wrong('REQUIRED', 'This member is missing', `${path}/${proper}`);
      continue;
    }
    const value = mapValue(message[name] ?? null, field, dictionaries, way, `${path}/${name}`);
    mapped[way === 'out' ? field.theirs : field.ours] = value;
  }
  return mapped;
}

const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Our message as the platform's. @throws Refusal UNMAPPED_CODE, UNSUPPORTED_INPUT, each with the path in ours */
export function toNational({ dictionaries }: FieldTable, shape: Shape, message: JsonObject): JsonObject {
  const own = mapFields(shape.fields, message, dictionaries, 'out', '');
  const lists = shape.lists.map(({ ours, node, max, fields }) => {
    const rows = (message[ours] ?? []) as JsonObject[];
    if (rows.length > max) throw wrong('TOO_MANY', `At most ${max} rows in one message`, `/${ours}`);
    return [
      node,
      rows.map((row, index) => mapFields(fields, row, dictionaries, 'out', `/${ours}/${index}`)),
    ] as const;
  });
  return { ...(shape.node === undefined ? own : { [shape.node]: own }), ...Object.fromEntries(lists) };
}

/** The platform's message as ours. @throws Refusal UNMAPPED_CODE, UNSUPPORTED_INPUT, each with the path in theirs */
export function fromNational(
  { dictionaries }: FieldTable,
  shape: Shape,
  message: JsonObject,
  path = '',
): JsonObject {
  const at = shape.node === undefined ? path : `${path}/${shape.node}`;
  const node = shape.node === undefined ? message : message[shape.node];
  if (!isObject(node)) throw wrong('REQUIRED', 'This member is missing', at);
  const lists = shape.lists.map(({ ours, node: name, fields }) => {
    const rows = message[name] ?? [];
    if (!Array.isArray(rows)) throw wrong('TYPE_INVALID', 'A list', `${path}/${name}`);
    return [
      ours,
      rows.map((row, index) =>
        mapFields(fields, row as JsonObject, dictionaries, 'in', `${path}/${name}/${index}`),
      ),
    ] as const;
  });
  return { ...mapFields(shape.fields, node, dictionaries, 'in', at), ...Object.fromEntries(lists) };
}
