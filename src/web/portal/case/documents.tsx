import { useTranslation } from 'react-i18next';
import { formatDay } from '../../kit/format.ts';
import { useLabels, type Labels } from '../../kit/labels.ts';
import type { Case } from '../api.ts';
import { RedressLink } from '../redress/redress-link.tsx';

/** The papers of the case: from whom, when, how they are vouched for, and a sheet to print. */
export function Documents({ standing, labels }: { standing: Case; labels: Labels | undefined }) {
  const { t } = useTranslation();
  const { named, language } = useLabels();
  const at = `/resident/v1/cases/${standing.id}`;
  return (
    <section className="card">
      <h2>{t('documents.title')}</h2>
      <ul className="rows">
        {standing.documents.map(({ id, kind, from, memberId, receivedAt, authenticity, printable, late }) => (
          <li key={id}>
            <div className="row">
              <strong>{named(labels, 'documents', kind)}</strong>
              {printable && (
                <a href={`${at}/documents/${id}/print`} target="_blank" rel="noreferrer">
                  {t('documents.print', { what: named(labels, 'documents', kind) })}
                </a>
              )}
            </div>
            <div className="muted">
              {named(labels, 'sides', from)} · {formatDay(receivedAt, language)} ·{' '}
              {t(`documents.${authenticity}`)}
              {late && ` · ${t('documents.late')}`}
            </div>
            <RedressLink
              workflow="correction"
              service={standing.service}
              city={standing.agencies.find((agency) => agency.memberId === memberId)?.city}
              about="DOCUMENT"
              reference={id}
            >
              {t('redress.correction')}
            </RedressLink>
          </li>
        ))}
      </ul>
    </section>
  );
}
