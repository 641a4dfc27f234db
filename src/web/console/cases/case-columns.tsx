import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDay } from '../../kit/format.ts';
import { useLabels } from '../../kit/labels.ts';
import { StatusTag, type Tone } from '../../kit/status-tag.tsx';
import type { CaseRow } from '../api.ts';
import type { Column } from '../parts/data-table.tsx';
import { useServiceNames } from '../queries.ts';

const toneOf = ({ endedAs, overdue }: CaseRow): Tone => {
  if (endedAs === 'completed') return 'done';
  if (endedAs !== undefined) return 'waiting';
  return overdue ? 'problem' : 'running';
};

/** What the list shows of a case. */
export function useCaseColumns(): readonly Column<CaseRow>[] {
  const { t } = useTranslation();
  const { either, language } = useLabels();
  const { service, named } = useServiceNames();
  return useMemo<readonly Column<CaseRow>[]>(
    () => [
      { title: t('cases.columns.number'), cell: ({ number }) => number },
      {
        title: t('cases.columns.service'),
        cell: (row) => `${service(row.service)} · ${named(row.service, 'workflows', row.workflow)}`,
      },
      { title: t('cases.columns.person'), cell: ({ person }) => `${person.name} ${person.idNumber}` },
      {
        title: t('cases.columns.state'),
        cell: (row) => (
          <StatusTag tone={toneOf(row)}>
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
        cell: ({ nextDue }) => (nextDue === undefined ? '–' : formatDay(nextDue, language)),
      },
      { title: t('cases.columns.opened'), cell: ({ openedAt }) => formatDay(openedAt, language) },
    ],
    [t, either, language, service, named],
  );
}
