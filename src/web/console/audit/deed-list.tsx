import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { formatInstant } from '../../kit/format.ts';
import { useLabels } from '../../kit/labels.ts';
import { Page } from '../../kit/page.tsx';
import type { Column } from '../parts/data-table.tsx';
import { FilterBar, FilterChoice, FilterSearch } from '../parts/filter-bar.tsx';
import { FilterDay } from '../parts/filter-day.tsx';
import { PagedTable } from '../parts/paged-table.tsx';
import { useFilters } from '../parts/use-filters.ts';
import { accountsQuery, DEED_FILTERS, deedsQuery, KINDS, type Deed } from './deed-queries.ts';

/** What people with a role did, narrowed by what the address says. */
export default function DeedList() {
  const { t } = useTranslation();
  const filters = useFilters(DEED_FILTERS);
  const { values, set } = filters;
  const read = useQuery({
    ...deedsQuery(values, filters.page),
    placeholderData: keepPreviousData,
  });
  const nameOf = useNames();
  const columns = useColumns(nameOf, set);
  return (
    <Page title={t('audit.title')} lead={t('audit.lead')}>
      <FilterBar>
        <FilterSearch
          label={t('audit.operation')}
          value={values.operation}
          onSearch={(operation) => set({ operation })}
        />
        <FilterChoice
          label={t('audit.kind')}
          value={values.kind}
          choices={KINDS.map((kind) => [kind, t(`audit.kinds.${kind}`)])}
          onChange={(kind) => set({ kind })}
        />
        {values.account !== undefined && (
          <FilterChoice
            label={t('audit.account')}
            value={values.account}
            choices={[[values.account, nameOf(values.account)]]}
            onChange={(account) => set({ account })}
          />
        )}
        <FilterDay label={t('audit.from')} value={values.from} onChange={(from) => set({ from })} />
        <FilterDay label={t('audit.to')} value={values.to} onChange={(to) => set({ to })} />
      </FilterBar>
      <PagedTable
        read={read}
        filters={filters}
        caption={t('audit.caption')}
        columns={columns}
        keyOf={({ at, accountId, operation, requestId }) => [at, accountId, operation, requestId].join(' ')}
        empty={t('audit.none')}
      />
    </Page>
  );
}

function useNames(): (accountId: string) => string {
  const { data: accounts } = useQuery(accountsQuery);
  return useCallback(
    (accountId) => accounts?.find((account) => account.accountId === accountId)?.name ?? accountId,
    [accounts],
  );
}

type Narrow = (change: { account: string }) => void;

function useColumns(nameOf: (accountId: string) => string, set: Narrow): readonly Column<Deed>[] {
  const { t } = useTranslation();
  const { language } = useLabels();
  return useMemo(
    () => [
      { title: t('audit.columns.at'), cell: ({ at }) => formatInstant(at, language) },
      {
        title: t('audit.columns.who'),
        cell: ({ accountId, role }) => (
          <>
            <button
              type="button"
              className="linkish"
              aria-label={t('audit.onlyAccount', { name: nameOf(accountId) })}
              onClick={() => set({ account: accountId })}
            >
              {nameOf(accountId)}
            </button>{' '}
            {role !== undefined && t(`shell.roles.${role}`)}
          </>
        ),
      },
      { title: t('audit.columns.kind'), cell: ({ kind }) => t(`audit.kinds.${kind}`) },
      { title: t('audit.columns.operation'), cell: ({ operation }) => operation },
      { title: t('audit.columns.subject'), cell: ({ subject }) => subject },
      { title: t('audit.columns.reason'), cell: ({ reason }) => reason },
      {
        title: t('audit.columns.status'),
        cell: ({ status }) => status && t(`audit.statuses.${status}`, { defaultValue: status }),
      },
    ],
    [t, language, nameOf, set],
  );
}
