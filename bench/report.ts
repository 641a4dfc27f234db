/** One figure against its target. */
export interface Figure {
  what: string;
  value: string;
  target: string;
  isMet: boolean;
}

/** What a part of the bench found: rows of a table, the figures that follow from them, and what to know about both. */
export interface Section {
  title: string;
  about: string;
  columns: readonly string[];
  rows: readonly (readonly string[])[];
  figures: readonly Figure[];
}

export const atLeast = (what: string, value: number, least: number, digits = 2): Figure => ({
  what,
  value: value.toFixed(digits),
  target: `≥ ${least}`,
  isMet: value >= least,
});

export const atMost = (what: string, value: number, most: number, unit = '', digits = 1): Figure => ({
  what,
  value: `${value.toFixed(digits)}${unit}`,
  target: `≤ ${most}${unit}`,
  isMet: value <= most,
});

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

export const micros = (value: number): string => `${Math.round(value)} µs`;
export const rate = (value: number): string => String(Math.round(value));
export const millis = (value: number): string => `${value.toFixed(1)} ms`;

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

const table = (columns: readonly string[], rows: readonly (readonly string[])[]): string =>
  [row(columns), row(columns.map(() => '---')), ...rows.map(row)].join('\n');

export const figuresTable = (figures: readonly Figure[]): string =>
  table(
    ['Figure', 'Measured', 'Target', ''],
    figures.map(({ what, value, target, isMet }) => [what, value, target, isMet ? 'met' : '**missed**']),
  );

export const sectionText = ({ title, about, columns, rows }: Section): string =>
  [`## ${title}`, about, table(columns, rows)].join('\n\n');
