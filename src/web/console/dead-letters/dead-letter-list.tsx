import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatInstant } from '../../kit/format.ts';
import { useLabels } from '../../kit/labels.ts';
import { Page, Waiting } from '../../kit/page.tsx';
import { Pager } from '../../kit/pager.tsx';
import { ProblemNotice } from '../../kit/problem-notice.tsx';
import { useMe } from '../../kit/session.ts';
import type { Task } from '../api.ts';
import { DataTable, type Column } from '../parts/data-table.tsx';
import { FilterBar, FilterChoice } from '../parts/filter-bar.tsx';
import { useFilters } from '../parts/use-filters.ts';
import { membersQuery, useMemberName, useServiceNames } from '../queries.ts';
import { DEAD_LETTER_FILTERS, deadLettersQuery } from './dead-letter-queries.ts';
import { Redrive } from './redrive.tsx';

/** Steps that failed for good, one of them open beside the list. */
export default function DeadLetterList() {
  const { t } = useTranslation();
  const filters = useFilters(DEAD_LETTER_FILTERS);
  const page = Number(filters.place.page ?? 1);
  const { data, error, refetch } = useQuery(deadLettersQuery(filters.values.member, page));
  const [openId, setOpen] = useState<string>();
  const { data: me } = useMe();
  const mayAct = me?.roles.some(({ role }) => role === 'operations') === true;
  const columns = useColumns(setOpen);
  const open = data?.items.find(({ id }) => id === openId);
  return (
    <Page title={t('dead-letters.title')} lead={t('dead-letters.lead')}>
      <MemberChoice value={filters.values.member} onChange={(member) => filters.set({ member })} />
      {error !== null && <ProblemNotice error={error} retry={() => void refetch()} />}
      {data === undefined && error === null && <Waiting>{t('kit.loading')}</Waiting>}
      {data !== undefined && (
        <div className={open === undefined ? undefined : 'columns'}>
          <div>
            <DataTable
              caption={t('dead-letters.caption')}
              columns={columns}
              rows={data.items}
              keyOf={({ id }) => id}
              empty={t('dead-letters.none')}
            />
            <Pager
              page={page}
              pageSize={data.pageSize}
              total={data.total}
              onPage={(next) => filters.goTo({ page: String(next) })}
            />
          </div>
          {open !== undefined && <Redrive key={open.id} task={open} mayAct={mayAct} />}
        </div>
      )}
    </Page>
  );
}

function useColumns(open: (id: string) => void): readonly Column<Task>[] {
  const { t } = useTranslation();
  const { language, either } = useLabels();
  const { named } = useServiceNames();
  const memberName = useMemberName();
  return useMemo(
    () => [
      {
        title: t('dead-letters.columns.case'),
        cell: ({ id, caseNumber }) => (
          <button type="button" className="linkish" onClick={() => open(id)}>
            <span className="unseen">{t('dead-letters.open', { number: '' })}</span>
            {caseNumber}
          </button>
        ),
      },
      {
        title: t('dead-letters.columns.reason'),
        cell: ({ detail, detailZh }) => either(detail, detailZh),
      },
      {
        title: t('dead-letters.columns.member'),
        cell: ({ memberId, service, side }) =>
          memberId === undefined ? named(service, 'sides', side) : memberName(memberId),
      },
      {
        title: t('dead-letters.columns.since'),
        cell: ({ openedAt }) => formatInstant(openedAt, language),
      },
    ],
    [t, language, either, named, memberName, open],
  );
}

function MemberChoice({ value, onChange }: { value: string | undefined; onChange: (value: string) => void }) {
  const { t } = useTranslation();
  const { either } = useLabels();
  const { data: members = [] } = useQuery(membersQuery);
  return (
    <FilterBar>
      <FilterChoice
        label={t('dead-letters.member')}
        value={value}
        choices={members.map(({ memberId, name, nameZh }) => [memberId, either(name, nameZh)])}
        onChange={onChange}
      />
    </FilterBar>
  );
}
