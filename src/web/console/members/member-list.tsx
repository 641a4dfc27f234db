import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { formatInstant } from '../../kit/format.ts';
import { useLabels } from '../../kit/labels.ts';
import { Loaded } from '../../kit/loaded.tsx';
import { Page } from '../../kit/page.tsx';
import { StatusTag } from '../../kit/status-tag.tsx';
import { DataTable, type Column } from '../parts/data-table.tsx';
import { membersQuery, useServiceNames } from '../queries.ts';
import { CityName } from './city-name.tsx';
import { standingOfMember } from './key-standing.ts';
import type { Member } from './member-queries.ts';

/** Every agency: how it is reached, and whether its keys will hold. */
export default function MemberList() {
  const { t } = useTranslation();
  const read = useQuery(membersQuery);
  const columns = useColumns();
  return (
    <Page title={t('members.title')} lead={t('members.lead')}>
      <Loaded of={read}>
        {(data) => (
          <DataTable
            caption={t('members.caption')}
            columns={columns}
            rows={data}
            keyOf={({ memberId }) => memberId}
            empty={t('members.none')}
          />
        )}
      </Loaded>
    </Page>
  );
}

function useColumns(): readonly Column<Member>[] {
  const { t } = useTranslation();
  const { either } = useLabels();
  const { service } = useServiceNames();
  return useMemo<readonly Column<Member>[]>(
    () => [
      {
        title: t('members.columns.name'),
        cell: ({ memberId, name, nameZh }) => <Link to={`/members/${memberId}`}>{either(name, nameZh)}</Link>,
      },
      { title: t('members.columns.city'), cell: ({ city }) => <CityName city={city} /> },
      { title: t('members.columns.services'), cell: ({ services }) => services.map(service).join('、') },
      { title: t('members.columns.reached'), cell: (member) => <Reached member={member} /> },
      {
        title: t('members.columns.keys'),
        cell: (member) => {
          const { tone, words, days } = standingOfMember(member);
          return <StatusTag tone={tone}>{t(`members.keys.${words}`, { days })}</StatusTag>;
        },
      },
    ],
    [t, either, service],
  );
}

const TONES = { closed: 'done', open: 'problem', 'half-open': 'notice' } as const;

/** Whether calls go through, as the gateway that answers sees it. */
export function Reached({ member: { mode, circuit = 'closed', pausedUntil } }: { member: Member }) {
  const { t } = useTranslation();
  const { language } = useLabels();
  if (mode === 'inbox') return <>{t('members.inbox')}</>;
  if (pausedUntil !== undefined)
    return (
      <StatusTag tone="notice">
        {t('members.pausedUntil', { until: formatInstant(pausedUntil, language) })}
      </StatusTag>
    );
  return <StatusTag tone={TONES[circuit]}>{t(`members.circuit.${circuit}`)}</StatusTag>;
}
