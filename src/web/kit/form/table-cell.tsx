import { useState, type ClipboardEvent, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { ChoiceSelect } from './choice-select.tsx';
import { useField } from './field-context.ts';
import { textOf, type Schema, type Value } from './schema.ts';
import { cellOptions } from './table-cells.ts';

interface Props {
  at: string;
  name: string;
  /** Counted from 1; read out with the name of the column. */
  row: number;
  schema: Schema;
  value: Value | undefined;
  onText: (text: string) => void;
  onKeyDown: (event: KeyboardEvent) => void;
  onPaste: (event: ClipboardEvent) => void;
}

/** One cell; a text takes its final form when the cell is left. */
export function TableCell({ at, name, row, schema, value, onText, onKeyDown, onPaste }: Props) {
  const { t } = useTranslation();
  const { id, label, fault, valueLabel } = useField(at, name);
  const [typing, setTyping] = useState<string>();
  const said = {
    id,
    'aria-label': t('kit.table.cell', { column: label, row }),
    'aria-invalid': fault !== undefined,
    title: fault,
    onKeyDown,
  };
  const options = cellOptions(schema);
  if (options.length > 0)
    return (
      <ChoiceSelect
        {...said}
        value={textOf(value)}
        choices={options.map((code) => [code, valueLabel(code)])}
        empty={t('kit.choose')}
        onChoose={onText}
      />
    );
  return (
    <input
      {...said}
      autoComplete="off"
      value={typing ?? textOf(value)}
      onPaste={onPaste}
      onChange={({ target }) => {
        setTyping(target.value);
        onText(target.value);
      }}
      onBlur={() => setTyping(undefined)}
    />
  );
}
