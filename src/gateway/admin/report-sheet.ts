import { Readable } from 'node:stream';
import type { Gateway } from '../gateway.ts';
import { labelAt } from '../labels.ts';
import type { LegRow } from './leg-report.ts';

type Language = 'zh' | 'en';
type Cell = string | number | null;

/** First row: headings. */
export type Sheet = readonly (readonly Cell[])[];

interface Column {
  zh: string;
  en: string;
  cell(row: LegRow, names: Names): Cell | undefined;
}

interface Names {
  labelled(service: string | undefined, code: string | undefined, kind: string): string | undefined;
  member(id: string | undefined): string | undefined;
}

const percent = (part: number, whole: number): number | null =>
  whole === 0 ? null : Math.round((part / whole) * 1000) / 10;

const COLUMNS: readonly Column[] = [
  { zh: '月份', en: 'Month', cell: ({ month }) => month },
  { zh: '业务', en: 'Service', cell: ({ service }, names) => names.labelled(service, service, 'service') },
  { zh: '流程', en: 'Step table', cell: ({ workflow }) => workflow },
  { zh: '环节', en: 'Step', cell: ({ service, step }, names) => names.labelled(service, step, 'steps') },
  { zh: '机构', en: 'Agency', cell: ({ member }, names) => names.member(member) },
  { zh: '方向', en: 'Direction', cell: ({ direction }) => direction?.replace('-', ' → ') },
  { zh: '办结件数', en: 'Answered', cell: ({ answered }) => answered },
  { zh: '中位数（工作日）', en: 'Half within (working days)', cell: ({ p50 }) => p50 },
  { zh: '95分位（工作日）', en: '95 of 100 within (working days)', cell: ({ p95 }) => p95 },
  { zh: '有时限件数', en: 'With a limit', cell: ({ limited }) => limited },
  { zh: '按时件数', en: 'In time', cell: ({ inTime }) => inTime },
  { zh: '按时率（%）', en: 'In time (%)', cell: ({ inTime, limited }) => percent(inTime, limited) },
];

/** A report as a table; columns that no row fills are left out. */
export function sheetOf({ labels, members }: Gateway, rows: readonly LegRow[], language: Language): Sheet {
  const names: Names = {
    labelled(service, code, kind) {
      if (service === undefined || code === undefined) return undefined;
      const path = kind === 'service' ? [kind] : [kind, code];
      return labelAt(labels.get(service) ?? {}, code, ...path)[language];
    },
    member(id) {
      const found = id === undefined ? undefined : members.member(id);
      return language === 'zh' ? (found?.nameZh ?? id) : (found?.name ?? id);
    },
  };
  const filled = COLUMNS.map((column) => rows.map((row) => column.cell(row, names) ?? null));
  const shown = COLUMNS.map((column, at) => ({ column, cells: filled[at] ?? [] })).filter(
    ({ cells }) => cells.length === 0 || cells.some((cell) => cell !== null),
  );
  const body = rows.map((_, at) => shown.map(({ cells }) => cells[at] ?? null));
  return [shown.map(({ column }) => column[language]), ...body];
}

/** RFC 4180 with a byte order mark, without which spreadsheets take Chinese for another encoding. */
export const toCsv = (sheet: Sheet | AsyncIterable<readonly Cell[]>): Readable =>
  Readable.from(csvLines(sheet));

export const CSV = 'text/csv; charset=utf-8';

async function* csvLines(sheet: Sheet | AsyncIterable<readonly Cell[]>): AsyncGenerator<string> {
  yield '\uFEFF';
  for await (const row of sheet) yield `${row.map(csvCell).join(',')}\r\n`;
}

/** Quoted where needed; a text that a spreadsheet would run as a formula stays a text. */
function csvCell(cell: Cell): string {
  if (typeof cell !== 'string') return cell === null ? '' : String(cell);
  const safe = /^[=+\-@\t\r]/u.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** The same as a workbook. What writes it is loaded here: few processes ever do. */
export async function toWorkbook(sheet: Sheet): Promise<Readable> {
  const { default: writeWorkbook } = await import('write-excel-file/node');
  const data = sheet.map((row, at) =>
    row.map((value) => (at === 0 && value !== null ? { value, fontWeight: 'bold' as const } : value)),
  );
  return Readable.from(await writeWorkbook(data, { sheet: 'legs', stickyRowsCount: 1 }).toBuffer());
}
