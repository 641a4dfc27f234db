import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { formatDay } from '../../kit/format.ts';
import { useLabels } from '../../kit/labels.ts';
import { Page } from '../../kit/page.tsx';
import { useMe } from '../../kit/session.ts';
import { StatusTag } from '../../kit/status-tag.tsx';
import type { Column } from '../parts/data-table.tsx';
import { FilterBar, FilterChoice, FilterSearch } from '../parts/filter-bar.tsx';
import { PagedTable } from '../parts/paged-table.tsx';
import { useFilters } from '../parts/use-filters.ts';
import { servicesQuery, useServiceNames } from '../queries.ts';
import { DaysLeft } from './days-left.tsx';
import './inbox.css';
import { INBOX_FILTERS, inboxQuery, type InboxFilterValues, type InboxRow } from './inbox-queries.ts';

const keyOf = ({ stepId }: InboxRow): string => stepId;
const nameOf = ({ caseNumber }: InboxRow): string => caseNumber;

/** What waits for the clerk's agency, the earliest limit first. */
export default function InboxList() {
  const { t } = useTranslation();
  const filters = useFilters(INBOX_FILTERS);
  const read = useQuery({
    ...inboxQuery(filters.values, filters.page),
    placeholderData: keepPreviousData,
  });
  const columns = useColumns();
  return (
    <Page title={t('inbox.title')} lead={t('inbox.lead')}>
      <Done />
      <InboxFilters values={filters.values} set={filters.set} />
      <PagedTable
        read={read}
        filters={filters}
        caption={t('inbox.title')}
        columns={columns}
        keyOf={keyOf}
        nameOf={nameOf}
        empty={t('inbox.none')}
      />
    </Page>
  );
}

/** What was just done, said where the clerk comes back to. */
function Done() {
  const { t } = useTranslation();
  const { state } = useLocation() as { state: { done?: string; caseNumber?: string } | null };
  if (state?.done === undefined) return null;
  return (
    <output className="card done">
      <StatusTag tone="done">{t(`inbox.done.${state.done}`, { number: state.caseNumber })}</StatusTag>
    </output>
  );
}

function useColumns(): readonly Column<InboxRow>[] {
  const { t } = useTranslation();
  const { language } = useLabels();
  const { data: me } = useMe();
  const { service, named } = useServiceNames();
  const mine = me?.accountId;
  return useMemo<readonly Column<InboxRow>[]>(
    () => [
      {
        title: t('inbox.columns.step'),
        cell: (row) => <Link to={`/inbox/${row.stepId}`}>{stepName(row, named, t('inbox.notice'))}</Link>,
      },
      { title: t('inbox.columns.service'), cell: (row) => service(row.service) },
      { title: t('inbox.columns.number'), cell: ({ caseNumber }) => caseNumber },
      { title: t('inbox.columns.since'), cell: ({ since }) => formatDay(since, language) },
      {
        title: t('inbox.columns.due'),
        cell: (row) => <DaysLeft due={row.due} workingDaysLeft={row.workingDaysLeft} />,
      },
      {
        title: t('inbox.columns.state'),
        cell: ({ proposedBy }) => {
          if (proposedBy === undefined) return <StatusTag tone="waiting">{t('inbox.state.open')}</StatusTag>;
          const words = proposedBy === mine ? 'inbox.state.mine' : 'inbox.state.second';
          return <StatusTag tone={proposedBy === mine ? 'waiting' : 'notice'}>{t(words)}</StatusTag>;
        },
      },
    ],
    [t, language, mine, service, named],
  );
}

const NOTICE = '@notice';

export const stepName = (
  { step, service }: Pick<InboxRow, 'step' | 'service'>,
  named: (service: string, kind: string, code: string) => string,
  notice: string,
): string => (step === NOTICE ? notice : named(service, 'steps', step));

function InboxFilters({
  values,
  set,
}: {
  values: InboxFilterValues;
  set: (change: InboxFilterValues) => void;
}) {
  const { t } = useTranslation();
  const { text } = useLabels();
  const { data: services = [] } = useQuery(servicesQuery);
  return (
    <FilterBar>
      <FilterSearch label={t('inbox.filter.q')} value={values.q} onSearch={(q) => set({ q })} />
      <FilterChoice
        label={t('inbox.filter.service')}
        value={values.service}
        choices={services.map(({ name, label }) => [name, text(label)])}
        onChange={(service) => set({ service })}
      />
      <FilterChoice
        label={t('inbox.filter.overdue')}
        value={values.overdue}
        choices={[
          ['true', t('inbox.filter.overdueTrue')],
          ['false', t('inbox.filter.overdueFalse')],
        ]}
        onChange={(overdue) => set({ overdue })}
      />
      <FilterChoice
        label={t('inbox.filter.proposed')}
        value={values.proposed}
        choices={[
          ['true', t('inbox.filter.proposedTrue')],
          ['false', t('inbox.filter.proposedFalse')],
        ]}
        onChange={(proposed) => set({ proposed })}
      />
    </FilterBar>
  );
}
