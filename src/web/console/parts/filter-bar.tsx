import { useId, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ChoiceSelect } from '../../kit/form/choice-select.tsx';

/** The filters above a list, side by side. */
export function FilterBar({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  return (
    <section className="filters no-print" aria-label={t('parts.filters')}>
      {children}
    </section>
  );
}

interface ChoiceProps {
  label: string;
  value: string | undefined;
  /** Code and words of each choice; "all" is added. */
  choices: readonly (readonly [code: string, words: string])[];
  onChange: (value: string) => void;
  /** One of them always holds: no "all". */
  isRequired?: boolean;
}

export function FilterChoice({ label, value, choices, onChange, isRequired = false }: ChoiceProps) {
  const { t } = useTranslation();
  const id = useId();
  return (
    <p className="filter">
      <label htmlFor={id}>{label}</label>
      <ChoiceSelect
        id={id}
        value={value ?? ''}
        choices={choices}
        empty={isRequired ? undefined : t('parts.all')}
        onChoose={onChange}
      />
    </p>
  );
}

interface SearchProps {
  label: string;
  value: string | undefined;
  /** Called when the person presses Enter. */
  onSearch: (value: string) => void;
}

/** The field that `/` goes to; one a page. It is left when its list is asked for, so that `j` goes into the rows. */
export function FilterSearch({ label, value = '', onSearch }: SearchProps) {
  const { t } = useTranslation();
  const id = useId();
  const [typed, setTyped] = useState({ from: value, text: value });
  const text = typed.from === value ? typed.text : value;
  return (
    <search>
      <form
        className="filter"
        onSubmit={(event) => {
          event.preventDefault();
          event.currentTarget.querySelector('input')?.blur();
          onSearch(text.trim());
        }}
      >
        <label htmlFor={id}>{label}</label>
        <span className="search">
          <input
            id={id}
            type="search"
            data-search
            value={text}
            maxLength={60}
            onChange={({ target }) => setTyped({ from: value, text: target.value })}
          />
          <button type="submit" className="button">
            {t('parts.search')}
          </button>
        </span>
      </form>
    </search>
  );
}
