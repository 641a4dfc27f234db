import { parse, type CsvError, type Info } from 'csv-parse';
import { pipeline } from 'node:stream';
import { COLUMNS, REQUIRED } from './people-columns.ts';
import { peopleError, type PeopleError } from './people-errors.ts';

/** The file as a whole cannot be read; nothing of it is loaded. */
export class PeopleFileError extends Error {
  readonly errors: readonly PeopleError[];

  constructor(errors: readonly PeopleError[]) {
    super(errors.map((error) => error.reason).join('; '));
    this.errors = errors;
  }
}

/** `cells` by column name, or why the line is no row. `idNumber` is set whenever the line shows whose it is. */
export type RawRow =
  | { line: number; idNumber: string; cells: Readonly<Record<string, string>> }
  | { line: number; idNumber: string | undefined; error: PeopleError };

const KNOWN = new Set(COLUMNS.map((column) => column.name));
const ID_NUMBER = /\d{17}[\dX]/u;

async function* decoded(source: AsyncIterable<Uint8Array | string>): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let line = 1;
  try {
    for await (const chunk of source) {
      const text = typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true });
      line += text.split('\n').length - 1;
      yield text;
    }
    yield decoder.decode();
  } catch (error) {
    if (error instanceof TypeError) throw new PeopleFileError([peopleError(line, null, 'ENCODING')]);
    throw error;
  }
}

function checkHeader(header: readonly string[]): void {
  const errors = [
    ...REQUIRED.filter((name) => !header.includes(name)).map((name) =>
      peopleError(1, name, 'COLUMN_MISSING'),
    ),
    ...header
      .filter((name) => !KNOWN.has(name))
      .map((name) => peopleError(1, name.slice(0, 40), 'COLUMN_UNKNOWN')),
    ...header
      .filter((name, index) => header.indexOf(name) !== index)
      .map((name) => peopleError(1, name.slice(0, 40), 'COLUMN_REPEATED')),
  ];
  if (errors.length > 0) throw new PeopleFileError(errors);
}

const firstLine = (record: readonly string[], lastLine: number): number =>
  lastLine - record.reduce((breaks, cell) => breaks + cell.split('\n').length - 1, 0);

/**
 * Reads a CSV file of people as a stream. Quoted cells, a byte order mark and CRLF are understood.
 *
 * @throws PeopleFileError when the header or the encoding is wrong
 */
export async function* readPeopleFile(source: AsyncIterable<Uint8Array | string>): AsyncGenerator<RawRow> {
  const skipped: RawRow[] = [];
  const parser = parse({
    bom: true,
    info: true,
    relax_column_count: true,
    skip_empty_lines: true,
    skip_records_with_error: true,
    trim: true,
    max_record_size: 16_384,
    on_skip: (error: CsvError | undefined, raw: string | undefined): undefined => {
      const line = Number((error as { lines?: number } | undefined)?.lines ?? 0);
      skipped.push({
        line,
        idNumber: ID_NUMBER.exec(raw ?? '')?.[0],
        error: peopleError(line, null, 'QUOTES'),
      });
    },
  });
  // The parser rethrows what stopped it to the reader below.
  pipeline(decoded(source), parser, () => undefined);
  let header: readonly string[] | undefined;
  for await (const { record, info } of parser as AsyncIterable<{ record: string[]; info: Info }>) {
    yield* skipped.splice(0);
    if (header === undefined) {
      checkHeader(record);
      header = record;
      continue;
    }
    const line = firstLine(record, info.lines);
    const idNumber = record[header.indexOf('id_number')] ?? '';
    if (record.length !== header.length) {
      const shown = ID_NUMBER.exec(record.join(','))?.[0];
      yield { line, idNumber: shown, error: peopleError(line, null, 'CELL_COUNT') };
    } else {
      yield {
        line,
        idNumber,
        cells: Object.fromEntries(header.map((name, index) => [name, record[index] ?? ''])),
      };
    }
  }
  yield* skipped;
  if (header === undefined) throw new PeopleFileError([peopleError(1, null, 'EMPTY')]);
}
