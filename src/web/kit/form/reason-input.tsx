import { Input } from 'antd';
import { useId } from 'react';
import { Question } from './question.tsx';

interface Props {
  label: string;
  fault: string | false;
  value: string;
  onChange: (reason: string) => void;
}

/** Why somebody does something, in their own words. */
export function ReasonInput({ label, fault, value, onChange }: Props) {
  const id = useId();
  return (
    <Question id={id} label={label} fault={fault}>
      <Input.TextArea
        id={id}
        rows={2}
        maxLength={500}
        value={value}
        onChange={({ target }) => onChange(target.value)}
      />
    </Question>
  );
}
