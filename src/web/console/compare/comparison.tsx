import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Answer } from '../../kit/form/answers.tsx';
import { namesIn } from '../../kit/form/check.ts';
import type { Values } from '../../kit/form/schema.ts';
import { useLabels, type Labels } from '../../kit/labels.ts';
import { StatusTag } from '../../kit/status-tag.tsx';
import './comparison.css';
import { compare, type Compared } from './leaves.ts';
import { TableFrame } from './table-frame.tsx';

interface Props {
  caption: string;
  /** What stands side by side, with the heading of its column. */
  sides: readonly { title: string; content: Values }[];
  labels: Labels | undefined;
  differing?: readonly string[] | undefined;
}

/** Contents side by side, value by value; what differs is said in words and marked by shape. */
export function Comparison({ caption, sides, labels, differing }: Props) {
  const { t } = useTranslation();
  const [isShort, setShort] = useState(false);
  const lines = compare(
    sides.map(({ content }) => content),
    differing,
  );
  const different = lines.filter(({ isDifferent }) => isDifferent);
  const shown = isShort ? different : lines;
  return (
    <>
      <p className="actions no-print">
        <output>{t('compare.count', { all: lines.length, different: different.length })}</output>
        <label className="in-line">
          <input type="checkbox" checked={isShort} onChange={({ target }) => setShort(target.checked)} />
          {t('compare.only')}
        </label>
      </p>
      <TableFrame label={`${caption} · ${t('compare.result')}`}>
        <table className="data compared">
          <caption className="unseen">{caption}</caption>
          <thead>
            <tr>
              <th scope="col">{t('compare.item')}</th>
              <th scope="col">{t('compare.result')}</th>
              {sides.map(({ title }) => (
                <th key={title} scope="col" className="side">
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((line) => (
              <Line key={line.at} line={line} labels={labels} />
            ))}
          </tbody>
        </table>
      </TableFrame>
    </>
  );
}

function Line({ line: { at, values, isDifferent }, labels }: { line: Compared; labels: Labels | undefined }) {
  const { t } = useTranslation();
  const { named } = useLabels();
  const path = at
    .split('/')
    .slice(1)
    .map((part, place, all) =>
      /^\d+$/u.test(part)
        ? `${Number(part) + 1}`
        : named(labels, 'fields', part, namesIn(all.slice(0, place).join('/')).at(-1)),
    );
  const name = namesIn(at).at(-1) ?? '';
  return (
    <tr className={isDifferent ? 'differs' : undefined}>
      <th scope="row">{path.join(' › ')}</th>
      <td>
        <StatusTag tone={isDifferent ? 'problem' : 'done'}>
          {t(isDifferent ? 'compare.differs' : 'compare.same')}
        </StatusTag>
      </td>
      {values.map((value, place) => (
        <td key={place}>
          {value === undefined ? (
            t('compare.missing')
          ) : isDifferent ? (
            <mark>
              <Answer schema={{}} value={value} labels={labels} name={name} />
            </mark>
          ) : (
            <Answer schema={{}} value={value} labels={labels} name={name} />
          )}
        </td>
      ))}
    </tr>
  );
}
