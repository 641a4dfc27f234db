import { sha256 } from '../../core/digest.ts';
import type { Database, Sql } from '../../platform/database.ts';
import { checkPerson, type PlacedRow } from './check-person.ts';
import { checkRow, type PeopleRow } from './check-row.ts';
import { insertPeople, type NewPerson } from './insert-people.ts';
import { COLUMNS } from './people-columns.ts';
import { peopleError, type PeopleError } from './people-errors.ts';
import { PeopleFileError, readPeopleFile, type RawRow } from './read-people-file.ts';

export interface LoadedPeople {
  /** People newly held by the agencies. */
  loaded: number;
  /** People of the file that were held before with the same content. */
  unchanged: number;
  /** People of whom nothing was loaded, because at least one of their lines is bad. */
  skipped: number;
  /** In the order of the file, at most 10 000. */
  errors: PeopleError[];
  errorCount: number;
}

const LISTED = 10_000;
const BATCH = 2_000;
const CITIZEN_NUMBER = /^\d{17}[\dX]$/u;

interface StagedRow {
  line: number;
  id_number: string;
  cells: PeopleRow | null;
}

class Findings {
  readonly errors: PeopleError[] = [];
  count = 0;

  add(found: readonly PeopleError[]): void {
    this.count += found.length;
    this.errors.push(...found.slice(0, LISTED - this.errors.length));
  }
}

async function stageBatch(tx: Sql, rows: readonly StagedRow[]): Promise<void> {
  await tx.query(
    `insert into staged_row (line, id_number, cells)
     select r.line, r.id_number, r.cells
     from jsonb_to_recordset($1::jsonb) as r(line integer, id_number text, cells jsonb)`,
    [JSON.stringify(rows)],
  );
}

function toStaged(raw: RawRow, findings: Findings): StagedRow | undefined {
  if ('error' in raw) {
    findings.add([raw.error]);
    return raw.idNumber === undefined ? undefined : { line: raw.line, id_number: raw.idNumber, cells: null };
  }
  const checked = checkRow(raw.cells, raw.line);
  if ('row' in checked) return { line: raw.line, id_number: raw.idNumber, cells: checked.row };
  findings.add(checked.errors);
  return CITIZEN_NUMBER.test(raw.idNumber)
    ? { line: raw.line, id_number: raw.idNumber, cells: null }
    : undefined;
}

async function stage(tx: Sql, source: AsyncIterable<Uint8Array | string>, findings: Findings): Promise<void> {
  await tx.query(
    'create temporary table staged_row (line integer, id_number text, cells jsonb) on commit drop',
  );
  let batch: StagedRow[] = [];
  for await (const raw of readPeopleFile(source)) {
    const staged = toStaged(raw, findings);
    if (staged) batch.push(staged);
    if (batch.length < BATCH) continue;
    await stageBatch(tx, batch);
    batch = [];
  }
  await stageBatch(tx, batch);
  await tx.query('create index on staged_row (id_number, line)');
  await tx.query('analyze staged_row');
}

/** Rows of one person after the other; memory holds one page and one person. */
async function* peopleOf(tx: Sql): AsyncGenerator<StagedRow[]> {
  let person: StagedRow[] = [];
  let [id, line] = ['', 0];
  for (;;) {
    const page = await tx.query<StagedRow>(
      `select s.line, s.id_number, s.cells from staged_row s
       where (s.id_number, s.line) > ($1, $2) order by s.id_number, s.line limit ${BATCH}`,
      [id, line],
    );
    for (const row of page) {
      if (person[0] && person[0].id_number !== row.id_number) {
        yield person;
        person = [];
      }
      person.push(row);
      [id, line] = [row.id_number, row.line];
    }
    if (page.length < BATCH) break;
  }
  if (person.length > 0) yield person;
}

/** The order of the lines does not matter; people loaded before there were households have the same hash as now. */
function contentHash(rows: readonly PlacedRow[]): string {
  const lines = rows.map(({ row }) => {
    const columns = COLUMNS.filter(({ name }) => name !== 'household' || row['household'] !== '');
    return JSON.stringify(columns.map(({ name }) => row[name]));
  });
  return sha256(lines.toSorted().join('\n')).toString('hex');
}

function toPerson(rows: readonly StagedRow[], findings: Findings): NewPerson | undefined {
  const placed = rows.flatMap(({ line, cells }) => (cells === null ? [] : [{ line, row: cells }]));
  const errors = checkPerson(placed);
  findings.add(errors);
  if (errors.length > 0 || placed.length < rows.length) return undefined;
  return { line: rows[0]?.line ?? 0, contentHash: contentHash(placed), rows: placed.map(({ row }) => row) };
}

async function loadStaged(tx: Sql, findings: Findings): Promise<Omit<LoadedPeople, 'errors' | 'errorCount'>> {
  const total = { loaded: 0, unchanged: 0, skipped: 0 };
  let batch: NewPerson[] = [];
  const flush = async (): Promise<void> => {
    const done = await insertPeople(tx, batch);
    total.loaded += done.loaded;
    total.unchanged += done.unchanged;
    total.skipped += done.otherContent.length;
    findings.add(done.otherContent.map((line) => peopleError(line, null, 'PERSON_LOADED')));
    batch = [];
  };
  for await (const rows of peopleOf(tx)) {
    const person = toPerson(rows, findings);
    if (person) batch.push(person);
    else total.skipped += 1;
    if (batch.length >= BATCH / 4) await flush();
  }
  await flush();
  return total;
}

/**
 * Loads people into the simulated agencies from a CSV stream, in one transaction. Good people are loaded, bad lines are
 * listed, and of a person with a bad line nothing is loaded. Loading the same file again changes nothing.
 */
export async function loadPeople(
  db: Database,
  csvStream: AsyncIterable<Uint8Array | string>,
): Promise<LoadedPeople> {
  const findings = new Findings();
  try {
    const total = await db.transaction(async (tx) => {
      await tx.query('set local statement_timeout = 0');
      await stage(tx, csvStream, findings);
      return loadStaged(tx, findings);
    });
    const errors = findings.errors.toSorted((a, b) => a.line - b.line);
    return { ...total, errors, errorCount: findings.count };
  } catch (error) {
    if (!(error instanceof PeopleFileError)) throw error;
    return {
      loaded: 0,
      unchanged: 0,
      skipped: 0,
      errors: [...error.errors],
      errorCount: error.errors.length,
    };
  }
}
