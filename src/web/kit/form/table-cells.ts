import { kindOf, optionsOf, type Schema, type Value } from './schema.ts';

const MONEY = String.raw`\.\d{2}$`;

/** `1,234.5` → `1234.50`: what a spreadsheet shows becomes what the contract wants. */
function moneyOf(text: string): string {
  const plain = text.replaceAll(/[,¥\s]/gu, '');
  const [, whole, part = ''] = /^(-?\d+)(?:\.(\d{1,2}))?$/u.exec(plain) ?? [];
  return whole === undefined ? text : `${whole}.${part.padEnd(2, '0')}`;
}

/** A cell as it was typed or pasted, in the type of its column; what does not fit stays a text to be corrected. */
export function cellValue(schema: Schema, typed: string): Value | undefined {
  const text = typed.trim();
  if (text === '') return undefined;
  const kind = kindOf(schema);
  if (kind === 'number') return /^-?\d{1,9}$/u.test(text) ? Number(text) : text;
  if (kind === 'yes-no')
    return /^(true|yes|是)$/iu.test(text) ? true : /^(false|no|否)$/iu.test(text) ? false : text;
  if (schema.pattern?.endsWith(MONEY) === true) return moneyOf(text);
  if (kind === 'date') return text.replaceAll('/', '-');
  return text;
}

/** Rows and columns of a text copied from a spreadsheet; undefined when it is a single cell. */
export function pastedRows(text: string): string[][] | undefined {
  const rows = text
    .replaceAll('\r\n', '\n')
    .replace(/\n$/u, '')
    .split('\n')
    .map((row) => row.split('\t'));
  return rows.length === 1 && rows[0]?.length === 1 ? undefined : rows;
}

/** Whether rows of this list fit into a table: plain members only. */
export function isTable({ items }: Schema): boolean {
  const members = Object.values(items?.properties ?? {});
  return members.length >= 4 && members.every((member) => isCell(member));
}

const isCell = (schema: Schema): boolean => {
  const kind = kindOf(schema);
  return kind !== 'group' && kind !== 'list' && kind !== 'choices';
};

/** Choices of a cell; none where it is typed. */
export const cellOptions = (schema: Schema): string[] =>
  kindOf(schema) === 'choice' ? optionsOf(schema) : [];
