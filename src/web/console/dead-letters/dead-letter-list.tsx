import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { bodyOf } from '../../kit/api.ts';
import { formatInstant } from '../../kit/format.ts';
import { useLabels } from '../../kit/labels.ts';
import { Page } from '../../kit/page.tsx';
import { useMe } from '../../kit/session.ts';
import { api, type Task } from '../api.ts';
import { BulkForm } from '../parts/bulk-form.tsx';
import type { Column } from '../parts/data-table.tsx';
import { PagedTable } from '../parts/paged-table.tsx';
import { ReasonForm } from '../parts/reason-form.tsx';
import { useFilters } from '../parts/use-filters.ts';
import { useMemberName, useServiceNames } from '../queries.ts';
import { DeadLetterFilters } from './dead-letter-filters.tsx';
import {
  DEAD_LETTER_FILTERS,
  deadLettersQuery,
  type DeadLetterFilters as Values,
} from './dead-letter-queries.ts';
import { DeadLetter } from './dead-letter.tsx';

/** Steps that failed for good, one of them open beside the list, or all of the filter at once. */
export default function DeadLetterList() {
  const { t } = useTranslation();
  const filters = useFilters(DEAD_LETTER_FILTERS);
  const read = useQuery(deadLettersQuery(filters.values, filters.page));
  const [open, setOpen] = useState<Task>();
  const [isBulk, setBulk] = useState(false);
  const { data: me } = useMe();
  const mayAct = me?.roles.some(({ role }) => role === 'operations') === true;
  const columns = useColumns(setOpen);
  return (
    <Page title={t('dead-letters.title')} lead={t('dead-letters.lead')}>
      <DeadLetterFilters values={filters.values} set={filters.set} />
      {mayAct && (read.data?.total ?? 0) > 0 && (
        <p className="actions">
          <Button onClick={() => setBulk(true)}>{t('dead-letters.redriveAll')}</Button>
        </p>
      )}
      {isBulk && <RedriveAll filter={filters.values} onCancel={() => setBulk(false)} />}
      <div className={open === undefined ? undefined : 'columns'}>
        <div>
          <PagedTable
            read={read}
            filters={filters}
            caption={t('dead-letters.caption')}
            columns={columns}
            keyOf={({ id }) => id}
            empty={t('dead-letters.none')}
          />
        </div>
        {open !== undefined && <DeadLetter key={open.id} task={open} mayAct={mayAct} />}
      </div>
      {mayAct && <CancelRedrive />}
    </Page>
  );
}

function RedriveAll({ filter, onCancel }: { filter: Values; onCancel: () => void }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  return (
    <BulkForm
      name={`redrive ${JSON.stringify(filter)}`}
      label={t('dead-letters.redriveAll')}
      preview={() => bodyOf(api.POST('/admin/v1/dead-letters/preview', { body: { filter } }))}
      perform={(seen, reason) =>
        bodyOf(api.POST('/admin/v1/dead-letters/redrive', { body: { filter, seen, reason } }))
      }
      onDone={() => void client.invalidateQueries({ queryKey: ['dead-letters'] })}
      onCancel={onCancel}
    />
  );
}

/** What was to run again and has not begun goes back to people. */
function CancelRedrive() {
  const { t } = useTranslation();
  const client = useQueryClient();
  const cancelling = useMutation({
    mutationFn: (reason: string) =>
      bodyOf(api.POST('/admin/v1/dead-letters/redrive/cancellation', { body: { reason } })),
    onSettled: () => client.invalidateQueries({ queryKey: ['dead-letters'] }),
  });
  return (
    <details className="card">
      <summary>{t('dead-letters.cancel.title')}</summary>
      <p className="muted">{t('dead-letters.cancel.text')}</p>
      <ReasonForm
        name="cancel redrive"
        label={t('dead-letters.cancel.title')}
        isPending={cancelling.isPending}
        error={cancelling.error}
        onDo={(reason, forget) => cancelling.mutate(reason, { onSuccess: forget })}
      >
        {cancelling.data !== undefined && (
          <output>{t('dead-letters.cancel.done', { count: cancelling.data.done })}</output>
        )}
      </ReasonForm>
    </details>
  );
}

function useColumns(open: (task: Task) => void): readonly Column<Task>[] {
  const { t } = useTranslation();
  const { language, either } = useLabels();
  const { named } = useServiceNames();
  const memberName = useMemberName();
  return useMemo(
    () => [
      {
        title: t('dead-letters.columns.case'),
        cell: (task) => (
          <button type="button" className="linkish together" onClick={() => open(task)}>
            <span className="unseen">{t('dead-letters.open')}</span>
            {task.caseNumber}
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
