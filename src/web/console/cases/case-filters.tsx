import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useLabels, type Labels } from '../../kit/labels.ts';
import { useMe } from '../../kit/session.ts';
import { FilterBar, FilterChoice, FilterSearch } from '../parts/filter-bar.tsx';
import { membersQuery, servicesQuery } from '../queries.ts';
import type { CaseFilterValues } from './case-queries.ts';

interface Props {
  values: CaseFilterValues;
  set: (change: CaseFilterValues) => void;
}

const codesOf = (labels: Labels | undefined, kind: string): string[] => {
  const found = labels?.[kind];
  return typeof found === 'object' && found !== null ? Object.keys(found) : [];
};

export function CaseFilters({ values, set }: Props) {
  const { t } = useTranslation();
  const { text, named } = useLabels();
  const { data: services = [] } = useQuery(servicesQuery);
  const labels = services.find(({ name }) => name === values.service)?.labels;
  return (
    <FilterBar>
      <FilterSearch label={t('cases.q')} value={values.q} onSearch={(q) => set({ q })} />
      <FilterChoice
        label={t('cases.service')}
        value={values.service}
        choices={services.map(({ name, label }) => [name, text(label)])}
        onChange={(service) => set({ service, state: '' })}
      />
      {labels !== undefined && (
        <FilterChoice
          label={t('cases.state')}
          value={values.state}
          choices={codesOf(labels, 'states').map((code) => [code, named(labels, 'states', code)])}
          onChange={(state) => set({ state })}
        />
      )}
      <FilterChoice
        label={t('cases.open')}
        value={values.open}
        choices={[
          ['true', t('cases.openTrue')],
          ['false', t('cases.openFalse')],
        ]}
        onChange={(open) => set({ open })}
      />
      <FilterChoice
        label={t('cases.overdue')}
        value={values.overdue}
        choices={[
          ['true', t('cases.overdueTrue')],
          ['false', t('cases.overdueFalse')],
        ]}
        onChange={(overdue) => set({ overdue })}
      />
      <MemberFilter values={values} set={set} />
    </FilterBar>
  );
}

/** A clerk sees the own agency's cases only: there is nothing to choose. */
function MemberFilter({ values, set }: Props) {
  const { t } = useTranslation();
  const { either } = useLabels();
  const { data: me } = useMe();
  const mayList = me?.roles.some(({ role }) => role === 'operations' || role === 'audit') === true;
  const { data: members = [] } = useQuery({ ...membersQuery, enabled: mayList });
  if (!mayList) return null;
  return (
    <FilterChoice
      label={t('cases.member')}
      value={values.member}
      choices={members.map(({ memberId, name, nameZh }) => [memberId, either(name, nameZh)])}
      onChange={(member) => set({ member })}
    />
  );
}
