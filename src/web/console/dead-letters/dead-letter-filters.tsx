import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useLabels } from '../../kit/labels.ts';
import { FilterBar, FilterChoice } from '../parts/filter-bar.tsx';
import { membersQuery, servicesQuery } from '../queries.ts';
import type { DeadLetterFilters as Values } from './dead-letter-queries.ts';

const REASONS = ['STEP_FAILED', 'STEP_REFUSED_BY_AGENCY', 'CRASH_LOOP'] as const;

interface Props {
  values: Values;
  set: (change: Values) => void;
}

export function DeadLetterFilters({ values, set }: Props) {
  const { t } = useTranslation();
  const { either, text } = useLabels();
  const { data: members = [] } = useQuery(membersQuery);
  const { data: services = [] } = useQuery(servicesQuery);
  return (
    <FilterBar>
      <FilterChoice
        label={t('dead-letters.member')}
        value={values.member}
        choices={members.map(({ memberId, name, nameZh }) => [memberId, either(name, nameZh)])}
        onChange={(member) => set({ member })}
      />
      <FilterChoice
        label={t('dead-letters.service')}
        value={values.service}
        choices={services.map(({ name, label }) => [name, text(label)])}
        onChange={(service) => set({ service })}
      />
      <FilterChoice
        label={t('dead-letters.reason')}
        value={values.reason}
        choices={REASONS.map((reason) => [reason, t(`dead-letters.reasons.${reason}`)])}
        onChange={(reason) => set({ reason })}
      />
    </FilterBar>
  );
}
