import type { ComponentProps } from 'react';

interface Props extends Omit<ComponentProps<'select'>, 'onChange'> {
  /** Code and words of each choice. */
  choices: readonly (readonly [code: string, words: string])[];
  /** What stands for no choice; absent where one of them always holds. */
  empty?: string | undefined;
  onChoose: (code: string) => void;
}

/** The browser's own list, which every phone and screen reader knows. */
export const ChoiceSelect = ({ choices, empty, onChoose, ...select }: Props) => (
  <select {...select} onChange={({ target }) => onChoose(target.value)}>
    {empty !== undefined && <option value="">{empty}</option>}
    {choices.map(([code, words]) => (
      <option key={code} value={code}>
        {words}
      </option>
    ))}
  </select>
);
