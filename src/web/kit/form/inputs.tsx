import { Checkbox, Input, Radio } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ChoiceSelect } from './choice-select.tsx';
import { useLabels } from '../labels.ts';
import { useField } from './field-context.ts';
import { CITIES, regionLabel } from '../regions.ts';
import { optionsOf, textOf, type Schema, type Value } from './schema.ts';

export interface InputProps {
  id: string;
  schema: Schema;
  value: Value | undefined;
  onChange: (value: Value | undefined) => void;
  /** The label of a value of an enumeration. */
  valueLabel: (code: string) => string;
  describedBy: { 'aria-invalid'?: boolean; 'aria-describedby'?: string };
  /** Name of the member, from which browsers know what to fill in. */
  name: string;
}

const AUTOCOMPLETE: Partial<Record<string, string>> = {
  phone: 'tel',
  postcode: 'postal-code',
  address: 'street-address',
  name: 'name',
};

/** Longer than this is a text of several lines. */
const LINE = 300;

export function TextInput({ id, schema, value, onChange, describedBy, name }: InputProps) {
  const Shown = (schema.maxLength ?? 0) > LINE ? Input.TextArea : Input;
  return (
    <Shown
      id={id}
      value={textOf(value)}
      onChange={({ target }) => onChange(target.value === '' ? undefined : target.value)}
      onBlur={({ target }) => onChange(target.value.trim() === '' ? undefined : target.value.trim())}
      autoComplete={AUTOCOMPLETE[name] ?? 'off'}
      {...(name === 'phone' && { type: 'tel' })}
      {...(Shown === Input.TextArea && { rows: 4 })}
      {...describedBy}
    />
  );
}

/** Keeps what was typed: a number once it is one. */
export const NumberInput = ({ id, value, onChange, describedBy }: InputProps) => (
  <Input
    id={id}
    className="short"
    inputMode="numeric"
    value={textOf(value)}
    onChange={({ target }) => {
      const text = target.value.trim();
      if (text === '') onChange(undefined);
      else onChange(/^-?\d{1,9}$/u.test(text) ? Number(text) : text);
    }}
    {...describedBy}
  />
);

export const DateInput = ({ id, value, onChange, describedBy }: InputProps) => (
  <Input
    id={id}
    type="date"
    className="short"
    value={textOf(value)}
    onChange={({ target }) => onChange(target.value === '' ? undefined : target.value)}
    {...describedBy}
  />
);

/** Few choices stand open; many are the browser's own list. */
export function ChoiceInput({ id, schema, value, onChange, valueLabel, describedBy }: InputProps) {
  const { t } = useTranslation();
  const options = optionsOf(schema);
  if (options.length > 6)
    return (
      <ChoiceSelect
        id={id}
        value={textOf(value)}
        choices={options.map((code) => [code, valueLabel(code)])}
        empty={t('kit.choose')}
        onChoose={(code) => onChange(code || undefined)}
        {...describedBy}
      />
    );
  return (
    <Radio.Group
      id={id}
      className="choices"
      value={value}
      onChange={(event) => onChange(event.target.value as string)}
    >
      {options.map((code) => (
        <Radio key={code} value={code}>
          {valueLabel(code)}
        </Radio>
      ))}
    </Radio.Group>
  );
}

export function YesNoInput({ id, value, onChange }: InputProps) {
  const { t } = useTranslation();
  return (
    <Radio.Group
      id={id}
      className="choices choices-row"
      value={value}
      onChange={(event) => onChange(event.target.value as boolean)}
    >
      <Radio value={true}>{t('kit.yes')}</Radio>
      <Radio value={false}>{t('kit.no')}</Radio>
    </Radio.Group>
  );
}

/** Something that can only be agreed to. */
export const AgreedInput = ({ id, value, onChange, name, describedBy }: InputProps) => {
  const { label } = useField('', name);
  return (
    <Checkbox
      id={id}
      checked={value === true}
      onChange={({ target }) => onChange(target.checked ? true : undefined)}
      {...describedBy}
    >
      {label}
    </Checkbox>
  );
};

export const ChoicesInput = ({ id, schema, value, onChange, valueLabel }: InputProps) => (
  <Checkbox.Group
    className="choices"
    value={Array.isArray(value) ? (value as string[]) : []}
    onChange={(chosen: string[]) => onChange(chosen.length === 0 ? undefined : chosen)}
    options={optionsOf(schema.items ?? {}).map((code, index) => ({
      value: code,
      label: valueLabel(code),
      ...(index === 0 && { id }),
    }))}
  />
);

const OTHER = 'other';
const KNOWN = new Set(
  CITIES.flatMap(({ code: city, counties }) => [city, ...counties.map(([code]) => code)]),
);

/** A county of the cities by name, any other by its code. */
export function RegionInput({ id, value, onChange, describedBy }: InputProps) {
  const { t } = useTranslation();
  const { text } = useLabels();
  const code = textOf(value);
  const [isOther, setOther] = useState(code !== '' && !KNOWN.has(code));
  return (
    <>
      <select
        id={id}
        value={isOther ? OTHER : code}
        onChange={({ target }) => {
          setOther(target.value === OTHER);
          onChange(target.value === OTHER || target.value === '' ? undefined : target.value);
        }}
        {...describedBy}
      >
        <option value="">{t('kit.choose')}</option>
        {CITIES.some((city) => city.code === code) && <option value={code}>{text(regionLabel(code))}</option>}
        {CITIES.map((city) => (
          <optgroup key={city.code} label={text(city.label)}>
            {city.counties.map(([county]) => (
              <option key={county} value={county}>
                {text(regionLabel(county))}
              </option>
            ))}
          </optgroup>
        ))}
        <option value={OTHER}>{t('kit.otherRegion')}</option>
      </select>
      {isOther && (
        <Input
          className="short"
          inputMode="numeric"
          maxLength={6}
          aria-label={t('kit.regionCode')}
          placeholder={t('kit.regionCode')}
          value={code}
          onChange={({ target }) => onChange(target.value === '' ? undefined : target.value)}
          {...describedBy}
        />
      )}
    </>
  );
}
