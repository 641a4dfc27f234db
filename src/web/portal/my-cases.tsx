import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Page, Waiting } from '../kit/page.tsx';
import { ProblemNotice } from '../kit/problem-notice.tsx';
import { BundleLines } from './bundle-lines.tsx';
import { CaseLine } from './case-line.tsx';
import { casesQuery, servicesQuery } from './queries.ts';

/** All that was ever asked for. */
export default function MyCases() {
  const { t } = useTranslation();
  const services = useQuery(servicesQuery);
  const cases = useQuery(casesQuery);
  const items = cases.data?.items;
  return (
    <Page title={t('nav.cases')}>
      {cases.error !== null && <ProblemNotice error={cases.error} retry={() => void cases.refetch()} />}
      <BundleLines />
      {cases.isPending && <Waiting>{t('kit.loading')}</Waiting>}
      {items !== undefined && items.length === 0 && <p>{t('cases.none')}</p>}
      {items !== undefined && items.length > 0 && (
        <ul className="rows card">
          {items.map((row) => (
            <CaseLine key={row.id} row={row} services={services.data ?? []} />
          ))}
        </ul>
      )}
    </Page>
  );
}
