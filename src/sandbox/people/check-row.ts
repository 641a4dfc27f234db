import { checkResidentId } from '../../core/resident-id.ts';
import { agencyOf } from '../agencies/agency-list.ts';
import { COLUMNS, type Column } from './people-columns.ts';
import { peopleError, type PeopleError } from './people-errors.ts';

/** Cells of one good row in their stored form; an absent cell is an empty string. */
export type PeopleRow = Readonly<Record<string, string>>;

const RELATION = ['scheme', 'region', 'status', 'from', 'to'];

/** Whether a row tells of contributions; one without is of somebody who only belongs to a household. */
export const hasRelation = (row: PeopleRow): boolean => RELATION.some((name) => !isBlank(row[name]));

const isBlank = (cell: string | undefined): boolean => cell === undefined || cell === '';

const FORMULA = /^[=+\-@\t\r]/u;

function readCell(column: Column, line: number, cell: string, isNeeded: boolean): string | PeopleError {
  if (cell === '') return isNeeded ? peopleError(line, column.name, 'CELL_EMPTY') : '';
  if (FORMULA.test(cell)) return peopleError(line, column.name, 'FORMULA_CELL');
  const value = column.read(cell);
  if (value !== undefined) return value;
  return {
    line,
    column: column.name,
    code: 'CELL_INVALID',
    reason: `Write ${column.expects}`,
    reasonZh: `应为${column.expectsZh}`,
  };
}

const isResidentScheme = (row: PeopleRow): boolean => row['scheme'] === 'RESIDENT';

function* contradictions(row: PeopleRow, line: number): Generator<PeopleError> {
  const id = checkResidentId(row['id_number'] ?? '');
  if (id.valid && id.birth !== row['birth']) yield peopleError(line, 'birth', 'BIRTH_DIFFERS');
  if (id.valid && id.sex !== row['sex']) yield peopleError(line, 'sex', 'SEX_DIFFERS');
  if (!hasRelation(row)) return yield* misplacedCells(row, line);
  if (agencyOf(row['region'] ?? '') === undefined) yield peopleError(line, 'region', 'REGION_NOT_SIMULATED');
  if ((row['to'] ?? '') < (row['from'] ?? '')) yield peopleError(line, 'to', 'MONTHS_REVERSED');
  if ((row['from'] ?? '') < (row['birth'] ?? '').slice(0, 7)) yield peopleError(line, 'from', 'BEFORE_BIRTH');
  yield* misplacedMoney(row, line);
}

const IDENTITY = new Set(['id_number', 'name', 'sex', 'birth', 'hukou_region', 'household']);

function* misplacedCells(row: PeopleRow, line: number): Generator<PeopleError> {
  for (const [name, cell] of Object.entries(row))
    if (cell !== '' && !IDENTITY.has(name)) yield peopleError(line, name, 'NO_RELATION');
}

function* misplacedMoney(row: PeopleRow, line: number): Generator<PeopleError> {
  const [needed, foreign] = isResidentScheme(row)
    ? ['premium_yuan', ['base_yuan', 'pre1998_yuan', 'employer_rate_pct', 'recorded_pct']]
    : ['base_yuan', ['premium_yuan', 'subsidy_yuan', 'balance_yuan']];
  if (!row[needed as string]) yield peopleError(line, needed as string, 'MONEY_MISSING');
  if (isResidentScheme(row) && !row['balance_yuan'])
    yield peopleError(line, 'balance_yuan', 'BALANCE_MISSING');
  for (const name of foreign) if (row[name]) yield peopleError(line, name, 'MONEY_MISPLACED');
}

/** Checks each cell, then what the cells say about each other. All findings of a line are told at once. */
export function checkRow(
  cells: Readonly<Record<string, string>>,
  line: number,
): { row: PeopleRow } | { errors: PeopleError[] } {
  const row: Record<string, string> = {};
  const errors: PeopleError[] = [];
  const isBare = !isBlank(cells['household']) && !hasRelation(cells);
  for (const column of COLUMNS) {
    const isNeeded = column.required && !(isBare && RELATION.includes(column.name));
    const read = readCell(column, line, cells[column.name] ?? '', isNeeded);
    if (typeof read === 'string') row[column.name] = read;
    else errors.push(read);
  }
  if (errors.length === 0) errors.push(...contradictions(row, line));
  return errors.length === 0 ? { row } : { errors };
}
