import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { formatInstant } from '../../kit/format.ts';
import { useLabels } from '../../kit/labels.ts';
import { Page } from '../../kit/page.tsx';
import { useMe } from '../../kit/session.ts';
import { StatusTag, type Tone } from '../../kit/status-tag.tsx';
import type { Column } from '../parts/data-table.tsx';
import { FilterBar, FilterChoice } from '../parts/filter-bar.tsx';
import { PagedTable } from '../parts/paged-table.tsx';
import { useFilters } from '../parts/use-filters.ts';
import { APPROVAL_FILTERS, approvalsQuery, type Approval } from './approval-queries.ts';

const keyOf = ({ approvalId }: Approval): string => approvalId;

/** What waits for a second person, then what was decided. */
export default function ApprovalList() {
  const { t } = useTranslation();
  const filters = useFilters(APPROVAL_FILTERS);
  const read = useQuery({
    ...approvalsQuery(filters.values, filters.page),
    placeholderData: keepPreviousData,
  });
  const columns = useColumns();
  return (
    <Page title={t('approvals.title')} lead={t('approvals.lead')}>
      <FilterBar>
        <FilterChoice
          label={t('approvals.columns.status')}
          value={filters.values.status}
          choices={[
            ['pending', t('approvals.status.pending')],
            ['decided', t('approvals.decided')],
          ]}
          onChange={(status) => filters.set({ status })}
        />
      </FilterBar>
      <PagedTable
        read={read}
        filters={filters}
        caption={t('approvals.title')}
        columns={columns}
        keyOf={keyOf}
        empty={t('approvals.none')}
      />
    </Page>
  );
}

const TONE: Readonly<Record<Approval['status'], Tone>> = {
  pending: 'notice',
  approved: 'done',
  declined: 'waiting',
};

export function ApprovalStatus({ approval: { status, requestedBy } }: { approval: Approval }) {
  const { t } = useTranslation();
  const { data: me } = useMe();
  const isOwn = status === 'pending' && requestedBy === me?.accountId;
  return (
    <StatusTag tone={isOwn ? 'waiting' : TONE[status]}>
      {t(isOwn ? 'approvals.status.own' : `approvals.status.${status}`)}
    </StatusTag>
  );
}

function useColumns(): readonly Column<Approval>[] {
  const { t } = useTranslation();
  const { language } = useLabels();
  return useMemo<readonly Column<Approval>[]>(
    () => [
      {
        title: t('approvals.columns.kind'),
        cell: ({ approvalId, kind }) => (
          <Link to={`/approvals/${approvalId}`}>{t(`approvals.kinds.${kind}`)}</Link>
        ),
      },
      { title: t('approvals.columns.reason'), cell: ({ reason }) => reason },
      { title: t('approvals.columns.by'), cell: ({ requestedByName }) => requestedByName ?? '–' },
      { title: t('approvals.columns.at'), cell: ({ requestedAt }) => formatInstant(requestedAt, language) },
      { title: t('approvals.columns.status'), cell: (approval) => <ApprovalStatus approval={approval} /> },
    ],
    [t, language],
  );
}
