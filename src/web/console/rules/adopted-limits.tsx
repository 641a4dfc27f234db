import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { components } from '../../../contracts/admin.ts';
import { formatDay } from '../../kit/format.ts';
import { useLabels } from '../../kit/labels.ts';
import { DataTable, type Column } from '../parts/data-table.tsx';
import { useServiceNames } from '../queries.ts';

type Limits = components['schemas']['AdoptionPreview']['deadlines'];

/** Running limits that an adoption makes others, as they are and as they will be. */
export function AdoptedLimits({ subject, limits }: { subject: string; limits: Limits }) {
  const { t } = useTranslation();
  const { language } = useLabels();
  const { named } = useServiceNames();
  const columns = useMemo<readonly Column<Limits[number]>[]>(() => {
    const side = ({ workingDays, due }: Limits[number]['before']) =>
      t('rules.adoption.limit', {
        days: workingDays,
        due: due === null ? t('rules.adoption.noDate') : formatDay(due, language),
      });
    return [
      { title: t('rules.adoption.case'), cell: ({ caseNumber }) => caseNumber },
      { title: t('rules.adoption.rule'), cell: ({ rule }) => named(subject, 'limits', rule) },
      { title: t('rules.adoption.now'), cell: ({ before }) => side(before) },
      { title: t('rules.adoption.adopted'), cell: ({ after }) => side(after) },
    ];
  }, [t, language, named, subject]);
  return (
    <DataTable
      caption={t('rules.adoption.limits')}
      columns={columns}
      rows={limits}
      keyOf={({ stepId, rule }) => `${stepId} ${rule}`}
      empty=""
    />
  );
}
