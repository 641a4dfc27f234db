import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Loaded } from '../../kit/loaded.tsx';
import { Page } from '../../kit/page.tsx';
import { useMe } from '../../kit/session.ts';
import { CursorPager } from '../parts/cursor-pager.tsx';
import { DataTable } from '../parts/data-table.tsx';
import { useFilters } from '../parts/use-filters.ts';
import { useSelection } from '../parts/use-selection.ts';
import { BulkActs } from './bulk-acts.tsx';
import { useCaseColumns } from './case-columns.tsx';
import { CaseFilters } from './case-filters.tsx';
import { CASE_FILTERS, casesQuery } from './case-queries.ts';
import './cases.css';
import { SavedViews } from './saved-views.tsx';

/** All cases in scope, narrowed by what the address says. */
export default function CaseList() {
  const { t } = useTranslation();
  const filters = useFilters(CASE_FILTERS);
  const { cursor } = filters.place;
  const read = useQuery({
    ...casesQuery(filters.values, cursor),
    placeholderData: keepPreviousData,
  });
  const columns = useCaseColumns();
  const selection = useSelection();
  const { data: me } = useMe();
  const mayAct = me?.roles.some(({ role }) => role === 'operations') === true;
  return (
    <Page title={t('cases.title')}>
      <SavedViews current={filters.values} />
      <CaseFilters values={filters.values} set={filters.set} />
      <Loaded of={read}>
        {(data) => (
          <>
            {mayAct && data.total > 0 && (
              <BulkActs
                chosen={selection.chosen}
                filters={filters.values}
                total={data.total}
                onDone={selection.clear}
              />
            )}
            <DataTable
              caption={t('cases.caption')}
              columns={columns}
              rows={data.items}
              keyOf={({ id }) => id}
              nameOf={({ number }) => number}
              {...(mayAct && { selection })}
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
      </Loaded>
    </Page>
  );
}
