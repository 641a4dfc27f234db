import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { formatInstant } from '../../kit/format.ts';
import { useLabels } from '../../kit/labels.ts';
import { Loaded } from '../../kit/loaded.tsx';
import { Page } from '../../kit/page.tsx';
import { StatusTag } from '../../kit/status-tag.tsx';
import { useMemberName } from '../queries.ts';
import { DataTable, type Column } from '../parts/data-table.tsx';
import { FilterBar, FilterSearch } from '../parts/filter-bar.tsx';
import { FilterDay } from '../parts/filter-day.tsx';
import { useFilters } from '../parts/use-filters.ts';
import { EXCHANGE_FILTERS, exchangesQuery, type ExchangeRow } from './exchange-queries.ts';

/** What went through the gateway, found by case, message or time. */
export default function ExchangeList() {
  const { t } = useTranslation();
  const { values, set } = useFilters(EXCHANGE_FILTERS);
  const read = useQuery(exchangesQuery(values));
  const columns = useColumns();
  return (
    <Page title={t('evidence.title')} lead={t('evidence.lead')}>
      <FilterBar>
        <FilterSearch label={t('evidence.search')} value={values.q} onSearch={(q) => set({ q })} />
        <FilterDay label={t('evidence.from')} value={values.from} onChange={(from) => set({ from })} />
        <FilterDay label={t('evidence.to')} value={values.to} onChange={(to) => set({ to })} />
      </FilterBar>
      <Loaded of={read}>
        {(data) => (
          <DataTable
            caption={t('evidence.caption')}
            columns={columns}
            rows={data.items}
            keyOf={({ id }) => id}
            empty={t('evidence.none')}
          />
        )}
      </Loaded>
      {read.data?.more === true && <p className="muted">{t('evidence.more')}</p>}
    </Page>
  );
}

function useColumns(): readonly Column<ExchangeRow>[] {
  const { t } = useTranslation();
  const { language } = useLabels();
  const nameOf = useMemberName();
  return useMemo(
    () => [
      {
        title: t('evidence.columns.at'),
        cell: ({ id, at }) => <Link to={`/evidence/${id}`}>{formatInstant(at, language)}</Link>,
      },
      { title: t('evidence.columns.operation'), cell: ({ operation }) => operation },
      {
        title: t('evidence.columns.parties'),
        cell: ({ client, member }) =>
          [
            client === undefined ? undefined : nameOf(agencyOf(client)),
            member === undefined ? undefined : nameOf(member),
          ]
            .filter(Boolean)
            .join(' → '),
      },
      {
        title: t('evidence.columns.case'),
        cell: ({ caseId, caseNumber }) =>
          caseId === undefined ? null : <Link to={`/cases/${caseId}`}>{caseNumber ?? caseId}</Link>,
      },
      { title: t('evidence.columns.outcome'), cell: (row) => <Outcome row={row} /> },
    ],
    [t, language, nameOf],
  );
}

/** The agency of a system: a client's id begins with its member's (`chifeng-housing-fund.core`). */
const agencyOf = (client: string): string => client.split('.')[0] ?? client;

function Outcome({ row: { status, code } }: { row: ExchangeRow }) {
  const { t } = useTranslation();
  if (status === undefined) return <StatusTag tone="waiting">{t('evidence.pending')}</StatusTag>;
  const words = [t('evidence.ok', { status }), code].filter(Boolean).join(' ');
  return <StatusTag tone={status < 400 && code === undefined ? 'done' : 'problem'}>{words}</StatusTag>;
}
