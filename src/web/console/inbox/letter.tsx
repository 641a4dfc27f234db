import { useTranslation } from 'react-i18next';
import { Answer } from '../../kit/form/answers.tsx';
import { isList, isObject, type Value, type Values } from '../../kit/form/schema.ts';
import { formatDay } from '../../kit/format.ts';
import { useLabels, type Labels } from '../../kit/labels.ts';
import { regionLabel } from '../../kit/regions.ts';
import { TableFrame } from '../compare/table-frame.tsx';

/** What systems find each other's messages by, and what the head of the page says already. */
const TECHNICAL: ReadonlySet<string> = new Set([
  'stepId',
  'messageId',
  'caseId',
  'replyTo',
  'memberId',
  'workflow',
  'caseNumber',
]);

interface Props {
  content: Values;
  labels: Labels | undefined;
}

/** A letter as people read it: its facts, then its parts under their names, rows as tables. */
export function Letter({ content, labels }: Props) {
  const { t } = useTranslation();
  const { named, language } = useLabels();
  const said = (name: string, value: Value): Value =>
    (language === 'zh' ? content[`${name}Zh`] : undefined) ?? value;
  const members = Object.entries(content).filter(
    ([name]) => !TECHNICAL.has(name) && !(name.endsWith('Zh') && name.slice(0, -2) in content),
  );
  const facts = members.filter(([, value]) => !isPart(value));
  const parts = members.filter(([, value]) => isPart(value));
  return (
    <>
      {facts.length > 0 && (
        <dl className="facts">
          {facts.map(([name, value]) => (
            <div key={name}>
              <dt>
                {name === 'name' && !('idNumber' in content)
                  ? t('inbox.agencyName')
                  : named(labels, 'fields', name)}
              </dt>
              <dd>
                <Fact value={said(name, value)} name={name} labels={labels} />
              </dd>
            </div>
          ))}
        </dl>
      )}
      {parts.map(([name, value]) => (
        <section key={name} className="part">
          <h3>{named(labels, 'fields', name)}</h3>
          {isList(value) ? (
            <Rows name={name} rows={value.filter(isObject)} labels={labels} />
          ) : (
            <Letter content={isObject(value) ? value : {}} labels={labels} />
          )}
        </section>
      ))}
    </>
  );
}

const DAY = /^\d{4}-\d{2}-\d{2}$/u;

/** One plain value; days and regions are said as people say them. */
function Fact({ name, value, labels }: { name: string; value: Value; labels: Labels | undefined }) {
  const { text, language } = useLabels();
  if (typeof value === 'string' && DAY.test(value)) return <>{formatDay(value, language)}</>;
  if (typeof value === 'string' && /region/iu.test(name) && /^\d{6}$/u.test(value)) {
    const region = text(regionLabel(value));
    return <>{region.includes(value) ? region : `${region} ${value}`}</>;
  }
  return <Answer schema={{}} value={value} labels={labels} name={name} />;
}

const isPart = (value: Value): boolean =>
  isObject(value) || (isList(value) && value.length > 0 && value.every(isObject));

function Rows({ name, rows, labels }: { name: string; rows: readonly Values[]; labels: Labels | undefined }) {
  const { t } = useTranslation();
  const { named } = useLabels();
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const label = named(labels, 'fields', name);
  return (
    <TableFrame label={label}>
      <table className="data">
        <caption className="unseen">{label}</caption>
        <thead>
          <tr>
            <th scope="col">{t('kit.table.row')}</th>
            {columns.map((column) => (
              <th key={column} scope="col">
                {named(labels, 'fields', column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, place) => (
            <tr key={place}>
              <th scope="row">{place + 1}</th>
              {columns.map((column) => (
                <td key={column}>
                  <Answer schema={{}} value={row[column]} labels={labels} name={column} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  );
}
