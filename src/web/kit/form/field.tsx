import { Button } from 'antd';
import { useContext, type ComponentType, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { FormContext, useField } from './field-context.ts';
import {
  AgreedInput,
  ChoiceInput,
  ChoicesInput,
  DateInput,
  NumberInput,
  RegionInput,
  TextInput,
  YesNoInput,
  type InputProps,
} from './inputs.tsx';
import {
  flatten,
  isList,
  isObject,
  kindOf,
  withMember,
  type Kind,
  type Schema,
  type Value,
  type Values,
} from './schema.ts';
import { isTable } from './table-cells.ts';
import { TableField } from './table-field.tsx';

interface FieldProps {
  name: string;
  at: string;
  schema: Schema;
  isRequired: boolean;
  value: Value | undefined;
  onChange: (value: Value | undefined) => void;
}

const INPUTS: Readonly<Record<Exclude<Kind, 'group' | 'list'>, ComponentType<InputProps>>> = {
  text: TextInput,
  month: TextInput,
  date: DateInput,
  number: NumberInput,
  choice: ChoiceInput,
  choices: ChoicesInput,
  'yes-no': YesNoInput,
  agreed: AgreedInput,
  region: RegionInput,
};

/** One member of a form, however deep. */
export function Field(props: FieldProps) {
  const { hasTables } = useContext(FormContext);
  const kind = kindOf(props.schema);
  if (kind === 'group') return <GroupField {...props} />;
  if (kind === 'list' && hasTables && isTable(props.schema)) return <TableField {...props} />;
  return kind === 'list' ? (
    <ListField {...props} />
  ) : (
    <PlainField {...props} input={INPUTS[kind]} kind={kind} />
  );
}

const Optional = ({ when }: { when: boolean }) => {
  const { t } = useTranslation();
  return when ? <span className="optional">{t('kit.optional')}</span> : null;
};

const Wrong = ({ id, children }: { id: string; children: ReactNode }) =>
  children === undefined ? null : (
    <p className="fault" id={`${id}-fault`}>
      {children}
    </p>
  );

function PlainField({
  name,
  at,
  schema,
  isRequired,
  value,
  onChange,
  input: Input,
  kind,
}: FieldProps & { input: ComponentType<InputProps>; kind: Kind }) {
  const { t } = useTranslation();
  const { id, label, fault, valueLabel, describedBy } = useField(at, name);
  const words = (
    <>
      {label}
      <Optional when={!isRequired} />
    </>
  );
  const body = (
    <>
      {kind === 'month' && <p className="hint">{t('kit.month')}</p>}
      <Wrong id={id}>{fault}</Wrong>
      <Input {...{ id, schema, value, onChange, valueLabel, describedBy, name }} />
    </>
  );
  if (kind === 'agreed')
    return (
      <div className={fault === undefined ? 'field' : 'field wrong'}>
        <Wrong id={id}>{fault}</Wrong>
        <Input {...{ id, schema, value, onChange, valueLabel, describedBy, name }} />
      </div>
    );
  const isSet =
    kind === 'choices' || kind === 'yes-no' || (kind === 'choice' && (schema.enum?.length ?? 0) <= 6);
  if (isSet)
    return (
      <fieldset className={fault === undefined ? 'field' : 'field wrong'}>
        <legend>{words}</legend>
        {body}
        {!isRequired && kind !== 'choices' && value !== undefined && (
          <button type="button" className="linkish" onClick={() => onChange(undefined)}>
            {t('kit.clear', { what: label })}
          </button>
        )}
      </fieldset>
    );
  return (
    <div className={fault === undefined ? 'field' : 'field wrong'}>
      <label htmlFor={id}>{words}</label>
      {body}
    </div>
  );
}

function GroupField({ name, at, schema, isRequired, value, onChange }: FieldProps) {
  const { label } = useField(at, name);
  return (
    <fieldset className="group">
      <legend>
        {label}
        <Optional when={!isRequired} />
      </legend>
      <Members schema={schema} at={at} values={isObject(value) ? value : {}} onChange={onChange} />
    </fieldset>
  );
}

function ListField({ name, at, schema, isRequired, value, onChange }: FieldProps) {
  const { t } = useTranslation();
  const { id, label, fault } = useField(at, name);
  const items = isList(value) ? value : [];
  const member = schema.items ?? {};
  const put = (index: number, one: Value | undefined): void =>
    onChange(items.flatMap((old, place) => (place === index ? (one === undefined ? [] : [one]) : [old])));
  return (
    <fieldset className="group" id={id} tabIndex={-1}>
      <legend>
        {label}
        <Optional when={!isRequired} />
      </legend>
      <Wrong id={id}>{fault}</Wrong>
      {items.map((one, index) => (
        <fieldset className="group" key={index}>
          <legend>{t('kit.entry', { what: label, number: index + 1 })}</legend>
          {kindOf(member) === 'group' ? (
            <Members
              schema={member}
              at={`${at}/${index}`}
              values={isObject(one) ? one : {}}
              onChange={(next) => put(index, next)}
            />
          ) : (
            <Field
              name={name}
              at={`${at}/${index}`}
              schema={member}
              isRequired
              value={one}
              onChange={(next) => put(index, next ?? '')}
            />
          )}
          <Button onClick={() => put(index, undefined)}>{t('kit.remove', { what: label })}</Button>
        </fieldset>
      ))}
      {items.length < (schema.maxItems ?? Infinity) && (
        <Button onClick={() => onChange([...items, kindOf(member) === 'group' ? {} : ''])}>
          {t('kit.add', { what: label })}
        </Button>
      )}
    </fieldset>
  );
}

interface MembersProps {
  schema: Schema;
  at: string;
  values: Values;
  onChange: (values: Values) => void;
  /** Only these members; all when absent. */
  only?: readonly string[] | undefined;
}

/** The members of an object, the required ones first. */
export function Members({ schema, at, values, onChange, only }: MembersProps) {
  const { properties = {}, required = [] } = flatten(schema);
  return Object.entries(properties)
    .filter(([name]) => only === undefined || only.includes(name))
    .map(([name, member]) => (
      <Field
        key={name}
        name={name}
        at={`${at}/${name}`}
        schema={member}
        isRequired={required.includes(name)}
        value={values[name]}
        onChange={(value) => onChange(withMember(values, name, value))}
      />
    ));
}
