import type { TFunction } from 'i18next';
import { memo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

export interface Column<Row> {
  /** Heading of the column, already in the language of the page. */
  title: string;
  cell: (row: Row) => ReactNode;
  isNumber?: boolean;
}

export interface Selection {
  chosen: ReadonlySet<string>;
  /** Takes rows in or out, by their keys. */
  choose: (keys: readonly string[], isChosen: boolean) => void;
}

export interface TableProps<Row> {
  /** Says what the table holds; read out before it. */
  caption: string;
  /** Keep the same array while nothing changes, so that rows are not drawn again. */
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  keyOf: (row: Row) => string;
  /** What is read out beside the box of a row, such as its number. */
  nameOf?: (row: Row) => string;
  selection?: Selection;
  /** What stands there when there are no rows. */
  empty: string;
}

/** What is wider than its frame can be scrolled by keyboard, also where no row has anything to press. */
function reachable(frame: HTMLElement | null): void {
  if (frame !== null && frame.scrollWidth > frame.clientWidth) frame.tabIndex = 0;
}

/** A list of a page: wide on wide screens, scrolled sideways on narrow ones; `j` and `k` go through its rows. */
export function DataTable<Row>({
  caption,
  columns,
  rows,
  keyOf,
  nameOf = keyOf,
  selection,
  empty,
}: TableProps<Row>) {
  const { t } = useTranslation();
  if (rows.length === 0) return <p className="empty">{empty}</p>;
  const keys = rows.map(keyOf);
  const isAll = selection !== undefined && keys.every((key) => selection.chosen.has(key));
  return (
    <section className="table-frame" aria-label={caption} ref={reachable}>
      <table className="data">
        <caption className="unseen">{caption}</caption>
        <thead>
          <tr>
            {selection !== undefined && (
              <th scope="col" className="pick">
                <input
                  type="checkbox"
                  aria-label={t('parts.chooseAll')}
                  checked={isAll}
                  onChange={({ target }) => selection.choose(keys, target.checked)}
                />
              </th>
            )}
            {columns.map(({ title, isNumber }) => (
              <th key={title} scope="col" className={isNumber ? 'number' : undefined}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody data-rows>
          {rows.map((row) => {
            const key = keyOf(row);
            return (
              <DataRow<Row>
                key={key}
                id={key}
                row={row}
                columns={columns}
                name={nameOf(row)}
                isChosen={selection?.chosen.has(key)}
                choose={selection?.choose}
                t={t}
              />
            );
          })}
        </tbody>
      </table>
    </section>
  );
}

interface RowProps<Row> {
  id: string;
  row: Row;
  columns: readonly Column<Row>[];
  name: string;
  isChosen: boolean | undefined;
  choose: Selection['choose'] | undefined;
  /** Handed down: a hundred rows that each ask for their language are slow. */
  t: TFunction;
}

const DataRow = memo(function DataRow<Row>({ id, row, columns, name, isChosen, choose, t }: RowProps<Row>) {
  return (
    <tr className={isChosen ? 'chosen' : undefined}>
      {choose !== undefined && (
        <td className="pick">
          <input
            type="checkbox"
            aria-label={t('parts.chooseRow', { name })}
            checked={isChosen === true}
            onChange={({ target }) => choose([id], target.checked)}
          />
        </td>
      )}
      {columns.map(({ title, cell, isNumber }) => (
        <td key={title} className={isNumber ? 'number' : undefined}>
          {cell(row)}
        </td>
      ))}
    </tr>
  );
}) as <Row>(props: RowProps<Row>) => ReactNode;
