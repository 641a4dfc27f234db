import type { UseQueryResult } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Loaded } from '../../kit/loaded.tsx';
import { Pager } from '../../kit/pager.tsx';
import { DataTable, type TableProps } from './data-table.tsx';
import type { Filters } from './use-filters.ts';

interface PageOf<Row> {
  items: readonly Row[];
  total: number;
  pageSize: number;
}

interface Props<Row> extends Omit<TableProps<Row>, 'rows'> {
  read: UseQueryResult<PageOf<Row>>;
  filters: Pick<Filters<string>, 'page' | 'goTo'>;
}

/** A list that is read page by page: how many there are, the rows, and the way to the other pages. */
export function PagedTable<Row>({ read, filters, ...table }: Props<Row>) {
  const { t } = useTranslation();
  return (
    <Loaded of={read}>
      {({ items, total, pageSize }) => (
        <>
          <output className="muted">{t('parts.total', { count: total })}</output>
          <DataTable {...table} rows={items} />
          <Pager
            page={filters.page}
            pageSize={pageSize}
            total={total}
            onPage={(next) => filters.goTo({ page: String(next) })}
          />
        </>
      )}
    </Loaded>
  );
}
