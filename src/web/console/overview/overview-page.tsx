import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { formatInstant } from '../../kit/format.ts';
import { useLabels } from '../../kit/labels.ts';
import { Loaded } from '../../kit/loaded.tsx';
import { Page, Waiting } from '../../kit/page.tsx';
import { Agencies } from './agencies.tsx';
import { Figures } from './figures.tsx';
import { overviewQuery } from './overview-queries.ts';
import './overview.css';

const Charts = lazy(() => import('./charts.tsx'));

/** How everything runs, on one page; each figure leads to what it counts. */
export default function OverviewPage() {
  const { t } = useTranslation();
  const { language } = useLabels();
  const read = useQuery(overviewQuery);
  const now = read.data?.businessTime.now;
  return (
    <Page
      title={t('overview.title')}
      lead={
        now === undefined ? t('overview.lead') : t('overview.asOf', { now: formatInstant(now, language) })
      }
    >
      <Loaded of={read}>
        {(data) => (
          <>
            <Figures overview={data} />
            <Suspense fallback={<Waiting>{t('kit.loading')}</Waiting>}>
              <Charts />
            </Suspense>
            <Agencies agencies={data.agencies} />
          </>
        )}
      </Loaded>
    </Page>
  );
}
