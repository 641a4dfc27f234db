import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { formatDay } from '../kit/format.ts';
import { useLabels } from '../kit/labels.ts';
import { StatusTag } from '../kit/status-tag.tsx';
import { BUNDLE_TONES } from './bundle/bundle-tones.ts';
import { bundleKindsQuery, myBundlesQuery } from './queries.ts';

/** The bundles that were filed, each with how it stands as a whole. */
export function BundleLines({ onlyOpen = false }: { onlyOpen?: boolean }) {
  const { t } = useTranslation();
  const { text, language } = useLabels();
  const kinds = useQuery(bundleKindsQuery);
  const { data = [] } = useQuery(myBundlesQuery);
  const shown = data.filter(({ state }) => !onlyOpen || state === 'RUNNING' || state === 'NEEDS_YOU');
  if (shown.length === 0) return null;
  return (
    <section className="card">
      <h2>{t('bundle.mine')}</h2>
      <ul className="rows">
        {shown.map(({ bundleId, name, number, openedAt, state, parts }) => {
          const kind = kinds.data?.find((one) => one.name === name);
          return (
            <li key={bundleId}>
              <div className="row">
                <Link to={`/my-bundles/${bundleId}`}>
                  <strong>{kind === undefined ? number : text(kind.label)}</strong>
                </Link>
                <StatusTag tone={BUNDLE_TONES[state]}>{t(`bundle.${state}`)}</StatusTag>
              </div>
              <div className="muted">
                {t('bundle.partCount', { count: parts.length })} · {number} · {formatDay(openedAt, language)}
              </div>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
