import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { CopyText } from '../../kit/copy-text.tsx';
import { formatDay } from '../../kit/format.ts';
import { useLabels } from '../../kit/labels.ts';
import { Page } from '../../kit/page.tsx';
import { StatusTag } from '../../kit/status-tag.tsx';
import type { Case } from '../api.ts';
import { standingOf } from '../case-line.tsx';
import { useCase, type CaseOfPage } from './case-query.ts';
import { Documents } from './documents.tsx';
import { Money } from './money.tsx';
import { Papers } from './papers.tsx';
import { PlainSteps } from './plain-steps.tsx';
import { Timeline } from './timeline.tsx';
import { WithCase } from './with-case.tsx';

// Its text fields weigh more than all the rest of the page.
const Acts = lazy(async () => ({ default: (await import('./acts.tsx')).Acts }));

/** Where a matter stands: what the person must do, six plain steps, money, papers, and what happened. */
export default function CasePage() {
  const page = useCase();
  return <WithCase page={page}>{(standing) => <Standing page={page} standing={standing} />}</WithCase>;
}

function Standing({ page, standing }: { page: CaseOfPage; standing: Case }) {
  const { t } = useTranslation();
  const { text } = useLabels();
  const { labels, found } = page;
  return (
    <Page title={found === undefined ? standing.number : text(found.workflow.label)}>
      {standing.actingFor !== undefined && (
        <p className="lead">{t('acting.seen', { name: standing.actingFor.name })}</p>
      )}
      <Headline standing={standing} labels={labels} />
      <NeedsYou standing={standing} labels={labels} />
      <section className="card">
        <h2>{t('case.steps')}</h2>
        <PlainSteps standing={standing} labels={labels} />
      </section>
      <Money standing={standing} labels={labels} />
      <Documents standing={standing} labels={labels} />
      <Papers standing={standing} />
      <Timeline facts={standing.timeline} labels={labels} />
      <Suspense>
        <Acts page={page} standing={standing} />
      </Suspense>
    </Page>
  );
}

interface Part {
  standing: Case;
  labels: CaseOfPage['labels'];
}

function Headline({ standing, labels }: Part) {
  const { t } = useTranslation();
  const { named, either, language } = useLabels();
  const { holder, endedAt, nextDue, counter, agencyDown } = standing;
  const [tone, words] = standingOf({ ...standing, needsYou: standing.needsYou.length > 0 });
  return (
    <section className="card" aria-live="polite">
      <p>
        <StatusTag tone={tone}>{t(words)}</StatusTag>
      </p>
      <p className="lead">
        <strong>{named(labels, 'states', standing.state)}</strong>
      </p>
      {agencyDown !== undefined && endedAt === undefined && (
        <p>
          <strong>{either(agencyDown.reason, agencyDown.reasonZh)}</strong>
          {t('case.agencyDown', {
            who: either(agencyDown.name, agencyDown.nameZh),
            date: formatDay(agencyDown.since, language),
          })}
        </p>
      )}
      <dl className="facts">
        <dt>{t('case.number')}</dt>
        <dd>
          <CopyText text={standing.number} />
        </dd>
        <dt>{t('case.openedAt')}</dt>
        <dd>{formatDay(standing.openedAt, language)}</dd>
        {counter !== undefined && (
          <>
            <dt>{t('case.filedAt')}</dt>
            <dd>
              {either(counter.name, counter.nameZh)}
              {t('kit.comma')}
              {t(`case.basis.${counter.basis}`)}
            </dd>
          </>
        )}
        {endedAt !== undefined && (
          <>
            <dt>{t('case.endedAt')}</dt>
            <dd>{formatDay(endedAt, language)}</dd>
          </>
        )}
        {endedAt === undefined && holder !== undefined && (
          <>
            <dt>{t('case.holder')}</dt>
            <dd>{either(holder.name, holder.nameZh)}</dd>
          </>
        )}
        {endedAt === undefined && nextDue !== undefined && (
          <>
            <dt>{t('case.nextDue')}</dt>
            <dd>{formatDay(nextDue, language)}</dd>
          </>
        )}
      </dl>
      {standing.hasDecisionNotice && (
        <p className="actions">
          <a
            className="button"
            href={`/resident/v1/cases/${standing.id}/decision-notice/print`}
            target="_blank"
            rel="noreferrer"
          >
            {t('documents.decision')}
          </a>
        </p>
      )}
    </section>
  );
}

function NeedsYou({ standing, labels }: Part) {
  const { t } = useTranslation();
  const { named, language } = useLabels();
  return standing.needsYou.map(({ stepId, step, due }) => (
    <section className="card attention" key={stepId}>
      <h2>{t('standing.needsYou')}</h2>
      <p>
        {named(labels, 'steps', step)}
        {due !== undefined && t('kit.comma') + t('case.dueBy', { date: formatDay(due, language) })}
      </p>
      <Link className="button button-main" to={`/cases/${standing.id}/answer/${stepId}`}>
        {t('case.answer')}
      </Link>
    </section>
  ));
}
