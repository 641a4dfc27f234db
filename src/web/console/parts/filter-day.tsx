import { useId } from 'react';

interface Props {
  label: string;
  /** `YYYY-MM-DD`, or `YYYY-MM` of a month. */
  value: string | undefined;
  type?: 'date' | 'month';
  onChange: (value: string) => void;
}

/** One end of a period. */
export function FilterDay({ label, value, type = 'date', onChange }: Props) {
  const id = useId();
  return (
    <p className="filter">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type={type}
        value={value ?? ''}
        min={type === 'date' ? '2020-01-01' : '2020-01'}
        onChange={({ target }) => onChange(target.value)}
      />
    </p>
  );
}

/** The instant at which a day begins in Shanghai; `days` later when told. */
export function startOfDay(day: string, days = 0): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return `${date.toISOString().slice(0, 10)}T00:00:00+08:00`;
}
