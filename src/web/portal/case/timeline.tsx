import { useTranslation } from 'react-i18next';
import { eventWords } from '../../kit/event-words.ts';
import { formatInstant } from '../../kit/format.ts';
import { useLabels, type Labels } from '../../kit/labels.ts';
import type { Fact } from '../api.ts';

/** What a resident wants to know at a glance; everything else stands behind the fold. */
const MAIN = new Set(['CASE_OPENED', 'STATE_ENTERED', 'MONEY_RECORDED', 'ACT_DONE', 'REPLY_CONFLICT']);

/** What happened, newest first, like the tracking of a parcel. */
export function Timeline({ facts, labels }: { facts: readonly Fact[]; labels: Labels | undefined }) {
  const { t } = useTranslation();
  return (
    <section className="card">
      <h2>{t('timeline.title')}</h2>
      <Facts facts={facts.filter(({ type }) => MAIN.has(type))} labels={labels} />
      <details>
        <summary>{t('timeline.all', { count: facts.length })}</summary>
        <Facts facts={facts} labels={labels} />
      </details>
    </section>
  );
}

function Facts({ facts, labels }: { facts: readonly Fact[]; labels: Labels | undefined }) {
  const { either, language } = useLabels();
  const say = useFactWords(labels);
  return (
    <ol className="timeline">
      {facts.map((fact, index) => (
        <li key={`${fact.at}${index}`}>
          <div>{say(fact)}</div>
          <div className="muted">
            {formatInstant(fact.at, language)}
            {fact.memberName !== undefined && ` · ${either(fact.memberName, fact.memberNameZh)}`}
          </div>
        </li>
      ))}
    </ol>
  );
}

/** The facts carry codes, dates and amounts only: each becomes the words of the service. */
function useFactWords(labels: Labels | undefined): (fact: Fact) => string {
  const { t } = useTranslation();
  const { named, language } = useLabels();
  return (fact) => {
    const words = eventWords(fact, (kind, code) => named(labels, kind, code), language);
    return t([`fact.${fact.type}`, 'fact.other'], {
      ...words,
      act: t([`act.${words.act}`, 'act.other']),
    }).trim();
  };
}
