import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useLabels } from '../../kit/labels.ts';
import { Page, Waiting } from '../../kit/page.tsx';
import { ProblemNotice } from '../../kit/problem-notice.tsx';
import { FilterBar, FilterChoice } from '../parts/filter-bar.tsx';
import { useFilters } from '../parts/use-filters.ts';
import { servicesQuery } from '../queries.ts';
import { Matrix } from './matrix.tsx';
import { MATRIX_FILTERS, matrixQuery } from './reconciliation-queries.ts';

/** Day × pair of cities, for every service that balances books. */
export default function MatrixPage() {
  const { t } = useTranslation();
  const { text } = useLabels();
  const filters = useFilters(MATRIX_FILTERS);
  const { data: services = [] } = useQuery(servicesQuery);
  const { data, error, refetch } = useQuery({
    ...matrixQuery(filters.values),
    placeholderData: keepPreviousData,
  });
  const shown = data?.services ?? [];
  return (
    <Page title={t('reconciliation.title')} lead={t('reconciliation.lead')}>
      <FilterBar>
        <FilterChoice
          label={t('reconciliation.service')}
          value={filters.values.service}
          choices={services.map(({ name, label }) => [name, text(label)])}
          onChange={(service) => filters.set({ service })}
        />
        <DayField
          label={t('reconciliation.from')}
          value={filters.values.from ?? data?.from}
          onChange={(from) => filters.set({ from })}
        />
        <DayField
          label={t('reconciliation.to')}
          value={filters.values.to ?? data?.to}
          onChange={(to) => filters.set({ to })}
        />
      </FilterBar>
      {error !== null && <ProblemNotice error={error} retry={() => void refetch()} />}
      {data === undefined && error === null && <Waiting>{t('kit.loading')}</Waiting>}
      {shown.map(({ service, period, sheets }) => (
        <Matrix key={service} service={service} period={period} sheets={sheets} />
      ))}
      {data !== undefined && shown.length === 0 && <p className="empty">{t('reconciliation.noService')}</p>}
    </Page>
  );
}

interface DayFieldProps {
  label: string;
  value: string | undefined;
  onChange: (day: string) => void;
}

function DayField({ label, value, onChange }: DayFieldProps) {
  const id = useId();
  return (
    <p className="filter">
      <label htmlFor={id}>{label}</label>
      <input id={id} type="date" value={value ?? ''} onChange={({ target }) => onChange(target.value)} />
    </p>
  );
}
