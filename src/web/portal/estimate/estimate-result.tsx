import { useTranslation } from 'react-i18next';
import { differenceOf, formatMoney } from '../../kit/format.ts';
import { Answer } from '../../kit/form/answers.tsx';
import { isFilled, type Values } from '../../kit/form/schema.ts';
import { useLabels, type Labels } from '../../kit/labels.ts';
import { Amount } from './amount.tsx';
import type { Estimate, Line } from './estimate.ts';
import { Unconfirmed } from './unconfirmed.tsx';

interface Props {
  estimate: Estimate;
  now?: Estimate;
  labels: Labels | undefined;
}

const SHOWN = new Set(['lines', 'notes', 'unconfirmed']);

/** Every amount with its rule, beside what it would be now; what else the service says behind a fold. */
export function EstimateResult({ estimate, now, labels }: Props) {
  const { t } = useTranslation();
  const { either } = useLabels();
  const { lines = [], notes = [], unconfirmed = [] } = estimate;
  const others: Values = Object.fromEntries(
    Object.entries(estimate).filter(([name, value]) => !SHOWN.has(name) && isFilled(value)),
  );
  return (
    <section className="card">
      <h2>{t('estimate.result')}</h2>
      <ul className="rows">
        {lines.map((line) => (
          <Amount key={line.line} line={line}>
            <Compared line={line} now={now?.lines?.find((one) => one.line === line.line)} />
          </Amount>
        ))}
      </ul>
      {notes.map(({ text, textZh }) => (
        <p key={text}>{either(text, textZh)}</p>
      ))}
      {lines.length === 0 && <Answer schema={{}} value={others} labels={labels} />}
      {lines.length > 0 && isFilled(others) && (
        <details>
          <summary>{t('estimate.more')}</summary>
          <Answer schema={{}} value={others} labels={labels} />
        </details>
      )}
      <Unconfirmed values={unconfirmed} labels={labels} />
    </section>
  );
}

/** What another month would change. */
function Compared({ line, now }: { line: Line; now: Line | undefined }) {
  const { t } = useTranslation();
  if (now === undefined) return null;
  const difference = differenceOf(line.amount, now.amount);
  return (
    <div className="muted">
      {difference === undefined
        ? t('estimate.same')
        : t('estimate.compared', { now: formatMoney(now.amount), difference })}
    </div>
  );
}
