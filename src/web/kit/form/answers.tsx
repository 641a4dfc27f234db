import { useTranslation } from 'react-i18next';
import { formatDay, formatMoney } from '../format.ts';
import { labelWithin, useLabels, type Labels } from '../labels.ts';
import { regionLabel } from '../regions.ts';
import { flatten, isFilled, isList, isObject, kindOf, type Schema, type Value } from './schema.ts';

/** What was entered, as people read it. */
export function Answer({
  schema,
  value,
  labels,
  name = '',
}: {
  schema: Schema;
  value: Value | undefined;
  labels: Labels | undefined;
  /** Name of the member whose value it is. */
  name?: string;
}) {
  const { t } = useTranslation();
  const { named, text, language } = useLabels();
  if (!isFilled(value)) return <>{t('kit.notGiven')}</>;
  const kind = kindOf(schema);
  if (isList(value))
    return (
      <ul className="plain">
        {value.map((one, index) => (
          <li key={index}>
            <Answer schema={schema.items ?? {}} value={one} labels={labels} name={name} />
          </li>
        ))}
      </ul>
    );
  if (isObject(value)) {
    const { properties = {} } = flatten(schema);
    return (
      <dl className="facts">
        {inOrder(Object.entries(value)).map(([member, one]) => (
          <div key={member}>
            <dt>{named(labels, 'fields', member, name)}</dt>
            <dd>
              <Answer schema={properties[member] ?? {}} value={one} labels={labels} name={member} />
            </dd>
          </div>
        ))}
      </dl>
    );
  }
  if (typeof value === 'boolean') return <>{t(value ? 'kit.yes' : 'kit.no')}</>;
  if (kind === 'region') return <>{text(regionLabel(String(value)))}</>;
  if (kind === 'date') return <>{formatDay(String(value), language)}</>;
  const said = String(value);
  if (MONEY.test(said)) return <>{formatMoney(said)}</>;
  const label = labelWithin(labels, 'values', name, said);
  return <>{label === undefined ? said : text(label)}</>;
}

const MONEY = /^-?\d{1,13}\.\d{2}$/u;

/** The database keeps no order of members: a span is read from its beginning to its end. */
const inOrder = <T,>(members: readonly (readonly [string, T])[]): (readonly [string, T])[] =>
  members.toSorted(
    ([a], [b]) => Number(b === 'from') - Number(a === 'from') || Number(b === 'to') - Number(a === 'to'),
  );
