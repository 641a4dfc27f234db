import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Page, Waiting } from '../../kit/page.tsx';
import { ProblemNotice } from '../../kit/problem-notice.tsx';
import { CursorPager } from '../parts/cursor-pager.tsx';
import { DataTable } from '../parts/data-table.tsx';
import { useFilters } from '../parts/use-filters.ts';
import { useCaseColumns } from './case-columns.tsx';
import { CaseFilters } from './case-filters.tsx';
import { CASE_FILTERS, casesQuery } from './case-queries.ts';

/** All cases in scope, narrowed by what the address says. */
export default function CaseList() {
  const { t } = useTranslation();
  const filters = useFilters(CASE_FILTERS);
  const { cursor } = filters.place;
  const { data, error, refetch } = useQuery({
    ...casesQuery(filters.values, cursor),
    placeholderData: keepPreviousData,
  });
  const columns = useCaseColumns();
  return (
    <Page title={t('cases.title')}>
      <CaseFilters values={filters.values} set={filters.set} />
      {error !== null && <ProblemNotice error={error} retry={() => void refetch()} />}
      {data === undefined && error === null && <Waiting>{t('kit.loading')}</Waiting>}
      {data !== undefined && (
        <>
          <DataTable
            caption={t('cases.caption')}
            columns={columns}
            rows={data.items}
            keyOf={({ id }) => id}
            nameOf={({ number }) => number}
            empty={t('cases.none')}
          />
          <CursorPager
            cursor={cursor}
            nextCursor={data.nextCursor}
            total={data.total}
            totalIsAtLeast={data.totalIsAtLeast}
            onCursor={(next) => filters.goTo({ ...(next !== undefined && { cursor: next }) })}
          />
        </>
      )}
    </Page>
  );
}
