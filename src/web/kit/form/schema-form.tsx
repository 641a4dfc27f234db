import { Button } from 'antd';
import { useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Labels } from '../labels.ts';
import { check, type Fault } from './check.ts';
import { FormContext, idOf, useFaultWords } from './field-context.ts';
import { Members } from './field.tsx';
import { flatten, type Schema, type Values } from './schema.ts';

interface Props {
  schema: Schema;
  labels: Labels | undefined;
  values: Values;
  onChange: (values: Values) => void;
  /** Called once nothing is wrong with what is shown. */
  onSubmit: () => void;
  submitLabel: string;
  isBusy?: boolean;
  /** Only these members; all when absent. */
  only?: readonly string[] | undefined;
  /** These stand behind a fold: they apply to few people. */
  more?: readonly string[] | undefined;
  /** Lists of plain rows stand as tables, into which a spreadsheet can be pasted: for wide screens. */
  hasTables?: boolean;
  /** What the gateway found wrong. */
  found?: readonly Fault[] | undefined;
  children?: ReactNode;
}

/** A form as a contract describes it, with the labels of its service. Faults say how to correct them. */
export function SchemaForm({
  schema,
  labels,
  values,
  onChange,
  onSubmit,
  submitLabel,
  isBusy,
  only,
  more = NOTHING,
  found = NONE,
  hasTables = false,
  children,
}: Props) {
  const { t } = useTranslation();
  const [own, setOwn] = useState<readonly Fault[]>(NONE);
  const faults = own.length > 0 ? own : found;
  const asked = useMemo(() => part(schema, only && [...only, ...more]), [schema, only, more]);
  const context = useMemo(() => ({ labels, faults, hasTables }), [labels, faults, hasTables]);
  return (
    <FormContext value={context}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          const wrong = check(asked, values);
          setOwn(wrong);
          if (wrong.length === 0) onSubmit();
        }}
      >
        <FaultSummary faults={faults} labels={labels} />
        <Members schema={asked} at="" values={values} onChange={onChange} only={only} />
        {more.length > 0 && (
          <details>
            <summary>{t('kit.moreQuestions')}</summary>
            <Members schema={asked} at="" values={values} onChange={onChange} only={more} />
          </details>
        )}
        {children}
        <p className="actions">
          <Button type="primary" htmlType="submit" loading={isBusy === true}>
            {submitLabel}
          </Button>
        </p>
      </form>
    </FormContext>
  );
}

const NONE: readonly Fault[] = [];
const NOTHING: readonly string[] = [];

function part(schema: Schema, only: readonly string[] | undefined): Schema {
  const { properties = {}, required = [] } = flatten(schema);
  const isAsked = (name: string): boolean => only === undefined || only.includes(name);
  return {
    type: 'object',
    required: required.filter(isAsked),
    properties: Object.fromEntries(Object.entries(properties).filter(([name]) => isAsked(name))),
  };
}

/** All that is wrong in one place, each line leading to its field; takes the focus when it appears. */
function FaultSummary({ faults, labels }: { faults: readonly Fault[]; labels: Labels | undefined }) {
  const { t } = useTranslation();
  const say = useFaultWords(labels);
  const box = useRef<HTMLElement>(null);
  useEffect(() => {
    if (faults.length > 0) box.current?.focus();
  }, [faults]);
  if (faults.length === 0) return null;
  return (
    <section className="problem" role="alert" tabIndex={-1} ref={box}>
      <h2>{t('kit.faults.title')}</h2>
      <ul>
        {faults.map((fault) => (
          <li key={`${fault.at}${fault.words}`}>
            <a
              href={`#${idOf(fault.at)}`}
              onClick={(event) => {
                event.preventDefault();
                focusField(fault.at);
              }}
            >
              {say(fault)}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** A set of choices takes the focus at its first one. */
function focusField(at: string): void {
  const found = document.getElementById(idOf(at));
  const field = found?.matches('input, select, fieldset') === true ? found : found?.querySelector('input');
  field?.focus();
  found?.scrollIntoView({ block: 'center' });
}
