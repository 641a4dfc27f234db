import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDay } from '../../kit/format.ts';
import { useLabels } from '../../kit/labels.ts';
import type { Case } from '../api.ts';

/** Scanned papers that agencies put with the case, each to be opened as it came. */
export function Papers({ standing: { id: caseId, papers } }: { standing: Case }) {
  const { t } = useTranslation();
  const { either, language } = useLabels();
  const id = useId();
  if (papers.length === 0) return null;
  return (
    <section className="card" aria-labelledby={id}>
      <h2 id={id}>{t('papers.title')}</h2>
      <p className="muted">{t('papers.means')}</p>
      <ul className="rows">
        {papers.map(({ paperId, kind, memberId, memberName, memberNameZh, addedAt, bytes }) => (
          <li key={paperId}>
            <div className="row">
              <strong>{t(`papers.kinds.${kind}`)}</strong>
              <a href={`/resident/v1/cases/${caseId}/papers/${paperId}`} download>
                {t('papers.open', { what: t(`papers.kinds.${kind}`), size: Math.ceil(bytes / 1024) })}
              </a>
            </div>
            <div className="muted">
              {either(memberName ?? memberId, memberNameZh)} · {formatDay(addedAt, language)}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
