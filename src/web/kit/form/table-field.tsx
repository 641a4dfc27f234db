import { Button } from 'antd';
import { useRef, useState, type ClipboardEvent, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { idOf, useField } from './field-context.ts';
import { flatten, isList, isObject, withMember, type Schema, type Value, type Values } from './schema.ts';
import { TableCell } from './table-cell.tsx';
import { cellValue, pastedRows } from './table-cells.ts';

interface Props {
  name: string;
  at: string;
  schema: Schema;
  isRequired: boolean;
  value: Value | undefined;
  onChange: (value: Value | undefined) => void;
}

/**
 * Rows of plain members as a table: Tab goes through the cells, Enter and the arrows up and down through a column, and
 * cells copied from a spreadsheet are pasted from the focused cell on.
 */
export function TableField({ name, at, schema, isRequired, value, onChange }: Props) {
  const { t } = useTranslation();
  const { id, label, fault } = useField(at, name);
  const frame = useRef<HTMLDivElement>(null);
  const [isWide, setWide] = useState(false);
  const { properties = {}, required = [] } = flatten(schema.items ?? {});
  const rows = (isList(value) ? value : []).map((row): Values => (isObject(row) ? row : {}));
  const isUsed = (column: string): boolean =>
    isWide || required.includes(column) || rows.some((row) => row[column] !== undefined);
  const columns = Object.keys(properties).filter(isUsed);
  const most = schema.maxItems ?? Infinity;

  const put = (row: number, column: string, text: string): void =>
    onChange(filled(rows, properties, columns, { row, column, cells: [[text]] }, most));
  const focus = (row: number, column: string): void =>
    frame.current?.querySelector<HTMLElement>(`[id="${idOf(`${at}/${row}/${column}`)}"]`)?.focus();
  const onKeyDown = (event: KeyboardEvent, row: number, column: string): void => {
    const step = { Enter: 1, ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined || (event.target instanceof HTMLSelectElement && event.key !== 'Enter')) return;
    event.preventDefault();
    focus(row + step, column);
  };
  const onPaste = (event: ClipboardEvent, row: number, column: string): void => {
    const cells = pastedRows(event.clipboardData.getData('text/plain'));
    if (cells === undefined) return;
    event.preventDefault();
    onChange(filled(rows, properties, columns, { row, column, cells }, most));
  };
  return (
    <fieldset className="group" id={id} tabIndex={-1}>
      <legend>
        {label}
        {!isRequired && <span className="optional">{t('kit.optional')}</span>}
      </legend>
      {fault !== undefined && (
        <p className="fault" id={`${id}-fault`}>
          {fault}
        </p>
      )}
      <p className="hint">{t('kit.table.hint')}</p>
      <div className="table-frame" ref={frame}>
        <table className="cells">
          <thead>
            <tr>
              <th scope="col">{t('kit.table.row')}</th>
              {columns.map((column) => (
                <ColumnTitle key={column} name={column} isRequired={required.includes(column)} />
              ))}
              <th scope="col">
                <span className="unseen">{t('kit.table.remove')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row, place) => (
              <tr key={place}>
                <th scope="row">{place + 1}</th>
                {columns.map((column) => (
                  <td key={column}>
                    <TableCell
                      at={`${at}/${place}/${column}`}
                      name={column}
                      row={place + 1}
                      schema={properties[column] ?? {}}
                      value={row[column]}
                      onText={(text) => put(place, column, text)}
                      onKeyDown={(event) => onKeyDown(event, place, column)}
                      onPaste={(event) => onPaste(event, place, column)}
                    />
                  </td>
                ))}
                <td>
                  <button
                    type="button"
                    className="linkish"
                    aria-label={t('kit.table.removeRow', { row: place + 1 })}
                    onClick={() => onChange(rows.filter((_, other) => other !== place))}
                  >
                    ×
                  </button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="actions">
        {rows.length < most && <Button onClick={() => onChange([...rows, {}])}>{t('kit.table.add')}</Button>}
        <label className="in-line">
          <input type="checkbox" checked={isWide} onChange={({ target }) => setWide(target.checked)} />
          {t('kit.table.all')}
        </label>
        <output>{t('kit.table.count', { count: rows.length })}</output>
      </p>
    </fieldset>
  );
}

function ColumnTitle({ name, isRequired }: { name: string; isRequired: boolean }) {
  const { t } = useTranslation();
  const { label } = useField('', name);
  return (
    <th scope="col">
      {label}
      {!isRequired && <span className="optional">{t('kit.optional')}</span>}
    </th>
  );
}

interface Filling {
  row: number;
  column: string;
  cells: readonly (readonly string[])[];
}

/** Writes cells from one place on, to the right and downwards; rows that are missing are added. */
function filled(
  rows: readonly Values[],
  properties: Readonly<Record<string, Schema>>,
  columns: readonly string[],
  { row, column, cells }: Filling,
  most: number,
): Values[] {
  const first = columns.indexOf(column);
  const length = Math.min(most, Math.max(rows.length, row + cells.length));
  return Array.from({ length }, (_, place) =>
    (cells[place - row] ?? []).reduce<Values>((values, text, offset) => {
      const name = columns[first + offset];
      return name === undefined ? values : withMember(values, name, cellValue(properties[name] ?? {}, text));
    }, rows[place] ?? {}),
  );
}
