import { parseYuan, type Fen } from '../../core/money.ts';
import { hasRelation, type PeopleRow } from './check-row.ts';
import { peopleError, type PeopleError } from './people-errors.ts';

export interface PlacedRow {
  line: number;
  row: PeopleRow;
}

const PERSON_COLUMNS = ['name', 'sex', 'birth', 'hukou_region', 'household'];
const RELATION_COLUMNS = ['status', 'account_kind', 'pre1998_yuan', 'balance_yuan', 'deemed_months'];

export const relationKey = (row: PeopleRow): string => `${row['scheme']}:${row['region']}`;

const differing = (first: PeopleRow, other: PeopleRow, columns: readonly string[]): string[] =>
  columns.filter((name) => first[name] !== other[name]);

function* overlaps(rows: readonly PlacedRow[]): Generator<PeopleError> {
  const inOrder = rows.toSorted(
    (a, b) => (a.row['from'] ?? '').localeCompare(b.row['from'] ?? '') || a.line - b.line,
  );
  let end = '';
  for (const { line, row } of inOrder) {
    if ((row['from'] ?? '') <= end) yield peopleError(line, 'from', 'SEGMENTS_OVERLAP');
    if ((row['to'] ?? '') > end) end = row['to'] ?? '';
  }
}

const fen = (cell: string | undefined): Fen => (cell ? parseYuan(cell) : 0n);

function* shortBalance(rows: readonly PlacedRow[]): Generator<PeopleError> {
  const [first] = rows;
  if (!first?.row['balance_yuan']) return;
  const paidIn = rows.reduce((sum, { row }) => sum + fen(row['premium_yuan']) + fen(row['subsidy_yuan']), 0n);
  if (fen(first.row['balance_yuan']) < paidIn)
    yield peopleError(first.line, 'balance_yuan', 'BALANCE_TOO_SMALL');
}

/** What the rows of one person say about each other; a person with a finding is not loaded at all. */
export function checkPerson(rows: readonly PlacedRow[]): PeopleError[] {
  const [first, ...others] = rows;
  if (first === undefined) return [];
  const identity = others.flatMap(({ line, row }) =>
    differing(first.row, row, PERSON_COLUMNS).map((column) => peopleError(line, column, 'PERSON_DIFFERS')),
  );
  const relations = Object.values(
    Object.groupBy(
      rows.filter(({ row }) => hasRelation(row)),
      ({ row }) => relationKey(row),
    ),
  );
  return [
    ...identity,
    ...relations.flatMap((group) => {
      const [head, ...rest] = group ?? [];
      if (head === undefined) return [];
      const differences = rest.flatMap(({ line, row }) =>
        differing(head.row, row, RELATION_COLUMNS).map((column) =>
          peopleError(line, column, 'RELATION_DIFFERS'),
        ),
      );
      return [...differences, ...overlaps(group ?? []), ...shortBalance(group ?? [])];
    }),
  ];
}
