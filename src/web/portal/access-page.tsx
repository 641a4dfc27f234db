import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatInstant } from '../kit/format.ts';
import { useLabels } from '../kit/labels.ts';
import { Page, Waiting } from '../kit/page.tsx';
import { Pager } from '../kit/pager.tsx';
import { ProblemNotice } from '../kit/problem-notice.tsx';
import { StatusTag, type Tone } from '../kit/status-tag.tsx';
import type { Access } from './api.ts';
import { Acts } from './family/acts.tsx';
import { accessQuery } from './queries.ts';
import { RedressLink } from './redress/redress-link.tsx';

/** Who looked at my data: who, when, what, why, and on which law. */
export default function AccessPage() {
  const { t } = useTranslation();
  const [page, setPage] = useState(1);
  const { data, error, refetch } = useQuery({ ...accessQuery(page), placeholderData: keepPreviousData });
  return (
    <Page title={t('nav.access')} lead={t('access.lead')}>
      {error !== null && <ProblemNotice error={error} retry={() => void refetch()} />}
      {data === undefined && error === null && <Waiting>{t('kit.loading')}</Waiting>}
      {data?.total === 0 && <p>{t('access.none')}</p>}
      {data !== undefined && data.total > 0 && (
        <section className="card">
          <p aria-live="polite">{t('access.total', { count: data.total })}</p>
          <ul className="rows">
            {data.items.map((look) => (
              <Look key={look.evidenceId} look={look} />
            ))}
          </ul>
          <Pager {...data} onPage={setPage} />
        </section>
      )}
      <Acts />
    </Page>
  );
}

const TONES: Readonly<Record<Access['outcome'], Tone>> = {
  answered: 'done',
  'not-found': 'notice',
  refused: 'problem',
  pending: 'running',
};

function Look({ look }: { look: Access }) {
  const { t } = useTranslation();
  const { text, either, language } = useLabels();
  const { who, asked, desk, what, why, legalBasis, fields, outcome, at, evidenceId, service } = look;
  return (
    <li>
      <div className="row">
        <strong>{either(who.name, who.nameZh)}</strong>
        <StatusTag tone={TONES[outcome]}>{t(`access.${outcome}`)}</StatusTag>
      </div>
      <div>
        {text(what.label)}
        {asked !== null && ` · ${t('access.asked', { who: either(asked.name, asked.nameZh) })}`}
      </div>
      <div className="muted">
        {formatInstant(at, language)} · {t('access.why')}
        {text(why.label)}
      </div>
      <details>
        <summary>{t('access.details')}</summary>
        <dl className="facts">
          <dt>{t('access.basis')}</dt>
          <dd>
            {legalBasis === null ? t('access.noBasis') : text(legalBasis.text)}
            {legalBasis?.status === 'UNCONFIRMED' && ` (${t('kit.unconfirmed')})`}
          </dd>
          <dt>{t('access.fields')}</dt>
          <dd>
            {fields.length === 0
              ? t('access.noFields')
              : fields.map(({ label }) => text(label)).join(t('kit.comma'))}
          </dd>
          {desk !== null && (
            <>
              <dt>{t('access.desk')}</dt>
              <dd>{desk}</dd>
            </>
          )}
          <dt>{t('access.evidence')}</dt>
          <dd>{evidenceId}</dd>
        </dl>
        {outcome === 'answered' && (
          <RedressLink
            workflow="correction"
            service={service.code}
            city={(asked ?? who).city}
            about="LOOK"
            reference={evidenceId}
          >
            {t('redress.correction')}
          </RedressLink>
        )}
      </details>
    </li>
  );
}
