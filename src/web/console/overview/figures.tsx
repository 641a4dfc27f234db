import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { StatusTag } from '../../kit/status-tag.tsx';
import type { Overview } from '../api.ts';

interface Figure {
  words: string;
  value: string;
  /** What it counts, as a list. */
  to?: string;
  /** Above nothing it needs somebody. */
  isTrouble?: boolean;
}

const seconds = (value: number): string => `${value} s`;

const figuresOf = (overview: Overview): readonly Figure[] => {
  const count = (words: keyof Overview, more: Omit<Figure, 'words' | 'value'> = {}): Figure => {
    const value = Number(overview[words]);
    return { words, value: String(value), ...more, isTrouble: more.isTrouble === true && value > 0 };
  };
  return [
    count('open', { to: '/cases?open=true' }),
    count('dueSoon', { to: '/cases?open=true' }),
    count('overdue', { to: '/cases?open=true&overdue=true', isTrouble: true }),
    count('stuck', { to: '/dead-letters', isTrouble: true }),
    count('conflicts', { to: '/tasks?reason=CONFLICT', isTrouble: true }),
    count('deadLetters', { to: '/dead-letters', isTrouble: true }),
    count('uncoveredDeadlines'),
    count('alarms', { isTrouble: true }),
    count('outboxWaiting'),
    {
      words: 'outboxLagSeconds',
      value: seconds(overview.outboxLagSeconds),
      isTrouble: overview.outboxLagSeconds > 5,
    },
    {
      words: 'oldestPendingSeconds',
      value: seconds(overview.oldestPendingSeconds),
      isTrouble: overview.oldestPendingSeconds > 60,
    },
    count('queueLostTotal', { isTrouble: true }),
  ];
};

export function Figures({ overview }: { overview: Overview }) {
  const { t } = useTranslation();
  const silent = overview.workers.filter(({ beatSecondsAgo }) => beatSecondsAgo > 30);
  return (
    <>
      <ul className="figures">
        {figuresOf(overview).map(({ words, value, to, isTrouble }) => (
          <li key={words} className={isTrouble === true ? 'figure trouble' : 'figure'}>
            <strong>{value}</strong>
            {to === undefined ? (
              <span>{t(`overview.figures.${words}`)}</span>
            ) : (
              <Link to={to}>{t(`overview.figures.${words}`)}</Link>
            )}
            {isTrouble === true && <StatusTag tone="problem">{t('overview.look')}</StatusTag>}
          </li>
        ))}
      </ul>
      {overview.workers.length === silent.length && (
        <section className="problem">
          <h2>{t('overview.noWorkers.title')}</h2>
          <p>{t('overview.noWorkers.text')}</p>
        </section>
      )}
    </>
  );
}
