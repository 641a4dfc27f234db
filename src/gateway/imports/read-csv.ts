import { pipeline } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { Refusal } from '../../core/errors.ts';
import type { FileBody } from '../../platform/uploads.ts';

/** One line of a file, by the names of its columns. */
export interface CsvRow {
  /** As a spreadsheet counts: the headings are 1. */
  row: number;
  cells: Readonly<Record<string, string>>;
}

const MOST_RECORD = 16_384;

/** UTF-8 where the bytes are that, else GB18030, which is what spreadsheets here save. */
async function encodingOf(file: FileBody): Promise<'utf-8' | 'gb18030'> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for await (const chunk of file.stream()) decoder.decode(chunk as Buffer, { stream: true });
    decoder.decode();
    return 'utf-8';
  } catch {
    return 'gb18030';
  }
}

async function* decoded(file: FileBody): AsyncGenerator<string> {
  const decoder = new TextDecoder(await encodingOf(file));
  for await (const chunk of file.stream()) yield decoder.decode(chunk as Buffer, { stream: true });
  yield decoder.decode();
}

const unreadable = (code: string, row: number, message: string): Refusal =>
  new Refusal('BODY_INVALID', { findings: [{ code, message, path: `/body/${row}` }] });

/**
 * Reads a CSV file row by row; rows without a filled cell are passed over. @throws Refusal BODY_INVALID where the file
 * is no CSV, or its headings are not among `known` or lack one of `needed`
 */
export async function* readCsv(
  file: FileBody,
  known: ReadonlySet<string>,
  needed: readonly string[],
): AsyncGenerator<CsvRow> {
  const parser = parse({ bom: true, relax_column_count: true, trim: true, max_record_size: MOST_RECORD });
  // The parser rethrows what stopped it to the reader below.
  pipeline(decoded(file), parser, () => undefined);
  let header: readonly string[] | undefined;
  let row = 0;
  try {
    for await (const record of parser as AsyncIterable<string[]>) {
      row += 1;
      if (header === undefined) {
        requireHeader(record, known, needed);
        header = record;
      } else if (record.some((cell) => cell !== '')) {
        if (record.length > header.length)
          throw unreadable('CELL_COUNT', row, 'has more cells than headings');
        yield { row, cells: Object.fromEntries(header.map((name, at) => [name, record[at] ?? ''])) };
      }
    }
  } catch (error) {
    if (error instanceof CsvError) throw unreadable('CSV', row + 1, 'is no row of a CSV file');
    throw error;
  }
  if (header === undefined) throw unreadable('EMPTY', 1, 'has no headings');
}

function requireHeader(
  header: readonly string[],
  known: ReadonlySet<string>,
  needed: readonly string[],
): void {
  const findings = [
    ...needed
      .filter((name) => !header.includes(name))
      .map((name) => ({ code: 'COLUMN_MISSING', message: `lacks the column ${name}`, path: '/body/1' })),
    ...header
      .filter((name, at) => !known.has(name) || header.indexOf(name) !== at)
      .map((_, at) => ({
        code: 'COLUMN_UNKNOWN',
        message: 'has a column that is unknown or there twice',
        path: `/body/1/${at + 1}`,
      })),
  ];
  if (findings.length > 0) throw new Refusal('BODY_INVALID', { findings });
}
