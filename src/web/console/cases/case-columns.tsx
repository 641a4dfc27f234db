import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useLabels } from '../../kit/labels.ts';
import { StatusTag, type Tone } from '../../kit/status-tag.tsx';
import type { CaseRow } from '../api.ts';
import type { Column } from '../parts/data-table.tsx';
import { Day } from '../parts/day.tsx';
import { useServiceNames } from '../queries.ts';

/** The shape and colour that go with the state of a case. */
export const toneOfCase = ({ endedAs, overdue }: Pick<CaseRow, 'endedAs' | 'overdue'>): Tone => {
  if (endedAs === 'completed') return 'done';
  if (endedAs !== undefined) return 'waiting';
  return overdue ? 'problem' : 'running';
};

/** What the list shows of a case. */
export function useCaseColumns(): readonly Column<CaseRow>[] {
  const { t } = useTranslation();
  const { either } = useLabels();
  const { service, named } = useServiceNames();
  return useMemo<readonly Column<CaseRow>[]>(
    () => [
      {
        title: t('cases.columns.number'),
        cell: ({ id, number }) => (
          <Link className="together" to={`/cases/${id}`}>
            {number}
          </Link>
        ),
      },
      {
        title: t('cases.columns.service'),
        cell: (row) => `${service(row.service)} · ${named(row.service, 'workflows', row.workflow)}`,
      },
      { title: t('cases.columns.person'), cell: ({ person }) => `${person.name} ${person.idNumber}` },
      {
        title: t('cases.columns.state'),
        cell: (row) => (
          <StatusTag tone={toneOfCase(row)}>
            {row.overdue && row.endedAs === undefined && `${t('cases.isOverdue')} · `}
            {named(row.service, 'states', row.state)}
          </StatusTag>
        ),
      },
      {
        title: t('cases.columns.holder'),
        cell: ({ holder }) => (holder === undefined ? '–' : either(holder.name, holder.nameZh)),
      },
      {
        title: t('cases.columns.due'),
        cell: ({ nextDue }) => <Day date={nextDue} />,
      },
      { title: t('cases.columns.opened'), cell: ({ openedAt }) => <Day date={openedAt} /> },
    ],
    [t, either, service, named],
  );
}
