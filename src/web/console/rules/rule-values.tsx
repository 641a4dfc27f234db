import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useLabels } from '../../kit/labels.ts';
import { StatusTag } from '../../kit/status-tag.tsx';
import { DataTable, type Column } from '../parts/data-table.tsx';
import { FilterBar, FilterChoice } from '../parts/filter-bar.tsx';
import { useFilters } from '../parts/use-filters.ts';
import type { RuleLine } from './rule-queries.ts';

const FILTERS = ['show', 'against'] as const;

/** Says how sure a value is; what nobody has confirmed stands out. */
export function LawStatus({ line: { status } }: { line: RuleLine }) {
  const { t } = useTranslation();
  if (status === undefined) return '–';
  const tone = status === 'OFFICIAL' ? 'done' : 'notice';
  return <StatusTag tone={tone}>{t(`rules.lawStatuses.${status}`, { defaultValue: status })}</StatusTag>;
}

/** The place of a value, in words and as it stands in the file. */
export function Place({
  line: { path, name, nameZh },
}: {
  line: Pick<RuleLine, 'path' | 'name' | 'nameZh'>;
}) {
  const { either } = useLabels();
  return (
    <>
      {either(name, nameZh)} <code className="muted">{path}</code>
    </>
  );
}

/** Every value of a version with its document. */
export function RuleValues({ values }: { values: readonly RuleLine[] }) {
  const { t } = useTranslation();
  const filters = useFilters(FILTERS);
  const { show } = filters.values;
  const columns = useColumns();
  const statuses = [...new Set(values.flatMap(({ status }) => (status === undefined ? [] : [status])))];
  return (
    <div>
      <h2>{t('rules.valuesTitle')}</h2>
      <FilterBar>
        <FilterChoice
          label={t('rules.show')}
          value={show}
          choices={statuses.map((status) => [
            status,
            t(`rules.lawStatuses.${status}`, { defaultValue: status }),
          ])}
          onChange={(next) => filters.set({ show: next })}
        />
      </FilterBar>
      <DataTable
        caption={t('rules.valuesTitle')}
        columns={columns}
        rows={values.filter(({ status }) => show === undefined || status === show)}
        keyOf={({ path }) => path}
        empty={t('rules.noValues')}
      />
    </div>
  );
}

function useColumns(): readonly Column<RuleLine>[] {
  const { t } = useTranslation();
  return useMemo<readonly Column<RuleLine>[]>(
    () => [
      { title: t('rules.path'), cell: (line) => <Place line={line} /> },
      { title: t('rules.value'), cell: ({ value }) => value },
      { title: t('rules.lawStatus'), cell: (line) => <LawStatus line={line} /> },
      {
        title: t('rules.source'),
        cell: ({ source, status }) => source ?? (status === undefined ? '–' : t('rules.noSource')),
      },
      {
        title: t('rules.period'),
        cell: ({ effectiveFrom, effectiveTo }) =>
          effectiveFrom === undefined && effectiveTo === undefined
            ? '–'
            : `${effectiveFrom ?? '…'} – ${effectiveTo ?? '…'}`,
      },
    ],
    [t],
  );
}
