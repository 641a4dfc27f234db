import type { ReactNode } from 'react';

interface Props {
  /** Of the one input that answers it; a question with several inputs has none. */
  id?: string;
  label: ReactNode;
  /** What is wrong with the answer. */
  fault?: string | false;
  children: ReactNode;
}

/** A question of a form that no contract describes, with what is wrong with its answer. */
export function Question({ id, label, fault = false, children }: Props) {
  const className = fault === false ? 'field' : 'field wrong';
  const wrong = fault !== false && (
    <p className="fault" role="alert">
      {fault}
    </p>
  );
  return id === undefined ? (
    <fieldset className={className}>
      <legend>{label}</legend>
      {wrong}
      {children}
    </fieldset>
  ) : (
    <div className={className}>
      <label htmlFor={id}>{label}</label>
      {wrong}
      {children}
    </div>
  );
}
