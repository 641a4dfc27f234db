import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { formatDay, formatMoney, percentOf } from '../../kit/format.ts';
import { useLabels, type Labels } from '../../kit/labels.ts';
import type { Case } from '../api.ts';
import { Amounts, useAmounts } from './amounts.tsx';

interface Props {
  standing: Case;
  labels: Labels | undefined;
}

/** Relation and money travel apart: a bar for each, then every amount with its rule and every booking with its bank date. */
export function Money({ standing, labels }: Props) {
  const { t } = useTranslation();
  const { named } = useLabels();
  const amounts = useAmounts(standing);
  const isTold = (amounts.data?.lines.length ?? 0) + (amounts.data?.notes.length ?? 0) > 0;
  if (!isTold && standing.funds.length === 0) return null;
  const done = standing.steps.filter(({ status }) => status === 'done' || status === 'skipped').length;
  return (
    <section className="card">
      <h2>{t('money.title')}</h2>
      <Bar label={t('money.relation')} text={t('money.stepsDone', { done })} percent={(done * 100) / 6} />
      {standing.funds.map(({ kind, agreed, posted, pending }) => (
        <Bar
          key={kind}
          label={named(labels, 'values', kind)}
          percent={agreed === undefined ? 0 : percentOf(posted, agreed)}
          text={
            agreed === undefined
              ? t('money.notYet')
              : t('money.arrived', { posted: formatMoney(posted), agreed: formatMoney(agreed) })
          }
          more={/^0\.00$/u.test(pending) ? undefined : t('money.pending', { amount: formatMoney(pending) })}
        />
      ))}
      <Amounts amounts={amounts} labels={labels} />
      <Bookings standing={standing} labels={labels} />
      <Link to={`/services/${standing.service}/${standing.workflow}/estimate`}>{t('money.lines')}</Link>
    </section>
  );
}

interface BarProps {
  label: string;
  text: string;
  percent: number;
  more?: string | undefined;
}

const Bar = ({ label, text, percent, more }: BarProps) => (
  <div className="bar-line">
    <div className="row">
      <strong>{label}</strong>
      <span>{text}</span>
    </div>
    <progress max={100} value={percent} aria-label={`${label} ${text}`} />
    {more !== undefined && <p className="muted">{more}</p>}
  </div>
);

function Bookings({ standing, labels }: Props) {
  const { t } = useTranslation();
  const { named, language } = useLabels();
  if (standing.money.length === 0) return null;
  return (
    <details>
      <summary>{t('money.bookings', { count: standing.money.length })}</summary>
      <ul className="rows">
        {standing.money.map(
          ({ entryId, kind, amount, status, eventOn, settledOn, bankReference, reverses }) => (
            <li key={entryId}>
              <div className="row">
                <strong>{named(labels, 'values', kind)}</strong>
                <strong>{formatMoney(amount)}</strong>
              </div>
              <div className="muted">
                {reverses !== undefined && `${t('money.reversal')} · `}
                {t(`money.${status}`)} ·{' '}
                {t('money.bankDate', { date: formatDay(settledOn ?? eventOn, language) })} · {bankReference}
              </div>
            </li>
          ),
        )}
      </ul>
    </details>
  );
}
