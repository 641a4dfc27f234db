import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useLabels } from '../../kit/labels.ts';
import './members.css';
import { Page } from '../../kit/page.tsx';
import { useMe } from '../../kit/session.ts';
import { StatusTag, type Tone } from '../../kit/status-tag.tsx';
import type { Column } from '../parts/data-table.tsx';
import { Day } from '../parts/day.tsx';
import { FilterBar, FilterChoice, FilterSearch } from '../parts/filter-bar.tsx';
import { PagedTable } from '../parts/paged-table.tsx';
import { useFilters } from '../parts/use-filters.ts';
import { membersQuery } from '../queries.ts';
import { GRANT_FILTERS, GRANT_STATUSES, grantsQuery, type Grant } from './member-queries.ts';
import { HandIn } from './hand-in.tsx';

const TONES: Readonly<Record<Grant['status'], Tone>> = {
  REQUESTED: 'waiting',
  NOT_YET_VALID: 'waiting',
  ACTIVE: 'done',
  EXPIRED: 'notice',
  SUPERSEDED: 'waiting',
  REVOKED: 'problem',
};

export const GrantStatus = ({ status }: Pick<Grant, 'status'>) => {
  const { t } = useTranslation();
  return <StatusTag tone={TONES[status]}>{t(`members.grants.statuses.${status}`)}</StatusTag>;
};

/** Who may ask whom for what, and until when. */
export default function GrantList() {
  const { t } = useTranslation();
  const { either } = useLabels();
  const { data: me } = useMe();
  const filters = useFilters(GRANT_FILTERS);
  const read = useQuery({
    ...grantsQuery(filters.values, filters.page),
    placeholderData: keepPreviousData,
  });
  const { data: members = [] } = useQuery(membersQuery);
  const columns = useColumns();
  return (
    <Page title={t('members.grants.title')} lead={t('members.grants.lead')}>
      <FilterBar>
        <FilterSearch
          label={t('members.grants.grantId')}
          value={filters.values.grantId}
          onSearch={(grantId) => filters.set({ grantId })}
        />
        <FilterChoice
          label={t('members.grants.status')}
          value={filters.values.status}
          choices={GRANT_STATUSES.map((one) => [one, t(`members.grants.statuses.${one}`)])}
          onChange={(status) => filters.set({ status })}
        />
        <FilterChoice
          label={t('members.grants.provider')}
          value={filters.values.provider}
          choices={members.map(({ memberId, name, nameZh }) => [memberId, either(name, nameZh)])}
          onChange={(provider) => filters.set({ provider })}
        />
      </FilterBar>
      <PagedTable
        read={read}
        filters={filters}
        caption={t('members.grants.caption')}
        columns={columns}
        keyOf={({ grantId, version }) => `${grantId}@${version}`}
        empty={t('members.grants.none')}
      />
      {me?.roles.some(({ role }) => role === 'security') === true && <HandIn act="request" />}
    </Page>
  );
}

function useColumns(): readonly Column<Grant>[] {
  const { t } = useTranslation();
  return useMemo<readonly Column<Grant>[]>(
    () => [
      {
        title: t('members.grants.grantId'),
        cell: ({ grantId, version }) => (
          <Link to={`/grants/${grantId}/${version}`}>{`${grantId} · ${version}`}</Link>
        ),
      },
      { title: t('members.grants.status'), cell: ({ status }) => <GrantStatus status={status} /> },
      { title: t('members.grants.consumer'), cell: ({ document }) => document.consumer },
      { title: t('members.grants.purpose'), cell: ({ document }) => document.purpose },
      { title: t('members.grants.until'), cell: ({ document }) => <Day date={document.validity.to} /> },
      {
        title: t('members.grants.used'),
        isNumber: true,
        cell: ({ usedToday, document }) => `${usedToday} / ${document.dailyLimit}`,
      },
    ],
    [t],
  );
}
