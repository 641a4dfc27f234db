import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { formatDay } from '../../kit/format.ts';
import { useLabels } from '../../kit/labels.ts';
import { Page } from '../../kit/page.tsx';
import { useMe } from '../../kit/session.ts';
import { StatusTag } from '../../kit/status-tag.tsx';
import { DaysLeft } from '../inbox/days-left.tsx';
import type { Column } from '../parts/data-table.tsx';
import { FilterBar, FilterChoice } from '../parts/filter-bar.tsx';
import { PagedTable } from '../parts/paged-table.tsx';
import { useFilters } from '../parts/use-filters.ts';
import { membersQuery, useServiceNames } from '../queries.ts';
import { TASK_FILTERS, tasksQuery, type Task, type TaskFilterValues } from './task-queries.ts';
import { REASONS } from './words.ts';

const keyOf = ({ id }: Task): string => id;
const nameOf = ({ caseNumber }: Task): string => caseNumber;

/** What waits for an officer, oldest first. */
export default function TaskList() {
  const { t } = useTranslation();
  const filters = useFilters(TASK_FILTERS);
  const read = useQuery({
    ...tasksQuery(filters.values, filters.page),
    placeholderData: keepPreviousData,
  });
  const columns = useColumns();
  return (
    <Page title={t('tasks.title')} lead={t('tasks.lead')}>
      <TaskFilters values={filters.values} set={filters.set} />
      <PagedTable
        read={read}
        filters={filters}
        caption={t('tasks.title')}
        columns={columns}
        keyOf={keyOf}
        nameOf={nameOf}
        empty={t('tasks.none')}
      />
    </Page>
  );
}

export function Owner({ task: { owner, ownerName } }: { task: Task }) {
  const { t } = useTranslation();
  const { data: me } = useMe();
  if (owner === undefined) return <StatusTag tone="notice">{t('tasks.nobody')}</StatusTag>;
  return (
    <StatusTag tone="running">{owner === me?.accountId ? t('tasks.me') : (ownerName ?? owner)}</StatusTag>
  );
}

function useColumns(): readonly Column<Task>[] {
  const { t } = useTranslation();
  const { language } = useLabels();
  const { service } = useServiceNames();
  return useMemo<readonly Column<Task>[]>(
    () => [
      {
        title: t('tasks.columns.reason'),
        cell: ({ id, reason }) => (
          <Link to={`/tasks/${id}`}>
            {t([`tasks.reasons.${reason}`, 'tasks.reasons.other'], { code: reason })}
          </Link>
        ),
      },
      { title: t('tasks.columns.number'), cell: ({ caseNumber }) => caseNumber },
      { title: t('tasks.columns.service'), cell: (task) => service(task.service) },
      { title: t('tasks.columns.opened'), cell: ({ openedAt }) => formatDay(openedAt, language) },
      {
        title: t('tasks.columns.due'),
        cell: ({ due, workingDaysLeft }) => <DaysLeft due={due} workingDaysLeft={workingDaysLeft} />,
      },
      {
        title: t('tasks.columns.owner'),
        cell: (task) =>
          task.resolvedAt === undefined ? (
            <Owner task={task} />
          ) : (
            <StatusTag tone="done">{t('tasks.isResolved')}</StatusTag>
          ),
      },
    ],
    [t, language, service],
  );
}

function TaskFilters({ values, set }: { values: TaskFilterValues; set: (change: TaskFilterValues) => void }) {
  const { t } = useTranslation();
  const { either } = useLabels();
  const { data: members = [] } = useQuery(membersQuery);
  return (
    <FilterBar>
      <FilterChoice
        label={t('tasks.filter.owner')}
        value={values.owner}
        choices={[
          ['me', t('tasks.filter.me')],
          ['nobody', t('tasks.nobody')],
        ]}
        onChange={(owner) => set({ owner })}
      />
      <FilterChoice
        label={t('tasks.filter.reason')}
        value={values.reason}
        choices={REASONS.map((code) => [code, t(`tasks.reasons.${code}`)])}
        onChange={(reason) => set({ reason })}
      />
      <FilterChoice
        label={t('tasks.filter.member')}
        value={values.member}
        choices={members.map(({ memberId, name, nameZh }) => [memberId, either(name, nameZh)])}
        onChange={(member) => set({ member })}
      />
      <FilterChoice
        label={t('tasks.filter.status')}
        value={values.status}
        choices={[['resolved', t('tasks.isResolved')]]}
        onChange={(status) => set({ status })}
      />
    </FilterBar>
  );
}
