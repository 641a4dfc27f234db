import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDay } from '../../kit/format.ts';
import { useLabels } from '../../kit/labels.ts';
import { ProblemNotice } from '../../kit/problem-notice.tsx';
import { daysQuery } from './overview-queries.ts';

const LINES = ['opened', 'ended', 'missed'] as const;
const RANGES = [7, 30, 92] as const;
const [WIDTH, HEIGHT, GAP] = [600, 120, 2];

type Day = Readonly<Record<(typeof LINES)[number], number>> & { day: string };

/** Bars over the last days, one small picture for each figure; the same numbers stand in a table. */
export default function Charts() {
  const { t } = useTranslation();
  const [days, setDays] = useState<number>(30);
  const { data = [], error, refetch } = useQuery(daysQuery(days));
  if (error !== null) return <ProblemNotice error={error} retry={() => void refetch()} />;
  return (
    <section className="card" aria-labelledby="overview-charts">
      <h2 id="overview-charts">{t('overview.charts.title')}</h2>
      <p className="actions">
        {RANGES.map((range) => (
          <button
            key={range}
            type="button"
            className="button"
            aria-pressed={range === days}
            onClick={() => setDays(range)}
          >
            {t('overview.charts.days', { count: range })}
          </button>
        ))}
      </p>
      <div className="charts">
        {LINES.map((line) => (
          <Bars key={line} line={line} days={data} />
        ))}
      </div>
      <Numbers days={data} />
    </section>
  );
}

function Bars({ line, days }: { line: (typeof LINES)[number]; days: readonly Day[] }) {
  const { t } = useTranslation();
  const most = Math.max(0, ...days.map((day) => day[line]));
  const step = WIDTH / Math.max(1, days.length);
  const sum = days.reduce((total, day) => total + day[line], 0);
  return (
    <figure className={`chart chart-${line}`}>
      <figcaption>
        {t(`overview.charts.${line}`)} <strong>{sum}</strong>{' '}
        <span className="muted">{t('overview.charts.most', { count: most })}</span>
      </figcaption>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
        <line x1="0" x2={WIDTH} y1={HEIGHT - 1} y2={HEIGHT - 1} />
        {days.map((day, index) => {
          const height = (day[line] / Math.max(1, most)) * (HEIGHT - 4);
          return (
            <rect
              key={day.day}
              x={index * step + GAP / 2}
              y={HEIGHT - 1 - height}
              width={Math.max(1, step - GAP)}
              height={height}
            />
          );
        })}
      </svg>
    </figure>
  );
}

function Numbers({ days }: { days: readonly Day[] }) {
  const { t } = useTranslation();
  const { language } = useLabels();
  return (
    <details>
      <summary>{t('overview.charts.numbers')}</summary>
      <table className="data">
        <caption className="unseen">{t('overview.charts.title')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('overview.charts.day')}</th>
            {LINES.map((line) => (
              <th key={line} scope="col" className="number">
                {t(`overview.charts.${line}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {days.toReversed().map((day) => (
            <tr key={day.day}>
              <td>{formatDay(day.day, language)}</td>
              {LINES.map((line) => (
                <td key={line} className="number">
                  {day[line]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
