import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useLabels } from '../../kit/labels.ts';
import { FilterBar, FilterChoice } from '../parts/filter-bar.tsx';
import { FilterDay } from '../parts/filter-day.tsx';
import { servicesQuery } from '../queries.ts';
import { GROUPS, type Group, type ReportWish } from './report-queries.ts';

interface Props {
  wish: ReportWish;
  set: (change: Partial<ReportWish>) => void;
}

export function ReportFilters({ wish, set }: Props) {
  const { t } = useTranslation();
  const { text } = useLabels();
  const { data: services = [] } = useQuery(servicesQuery);
  return (
    <FilterBar>
      <FilterDay
        type="month"
        label={t('reports.from')}
        value={wish.from}
        onChange={(from) => set({ from })}
      />
      <FilterDay type="month" label={t('reports.to')} value={wish.to} onChange={(to) => set({ to })} />
      <FilterChoice
        label={t('reports.by')}
        value={wish.by}
        isRequired
        choices={GROUPS.map((group) => [group, t(`reports.groups.${group}`)])}
        onChange={(by) => set({ by: by as Group })}
      />
      <FilterChoice
        label={t('reports.service')}
        value={wish.service}
        choices={services.map(({ name, label }) => [name, text(label)])}
        onChange={(service) => set({ service })}
      />
    </FilterBar>
  );
}
