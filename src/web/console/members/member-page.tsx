import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useLabels } from '../../kit/labels.ts';
import { Page, Waiting } from '../../kit/page.tsx';
import { ProblemNotice } from '../../kit/problem-notice.tsx';
import { useMe } from '../../kit/session.ts';
import './members.css';
import { membersQuery, useServiceNames } from '../queries.ts';
import { CityName } from './city-name.tsx';
import { ClientKeys } from './client-keys.tsx';
import { Examination } from './examination.tsx';
import { Reached } from './member-list.tsx';
import type { Member } from './member-queries.ts';
import { Pause } from './pause.tsx';

/** One agency: its keys, whether calls reach it, and what an officer can do about either. */
export default function MemberPage() {
  const { t } = useTranslation();
  const { either } = useLabels();
  const { memberId = '' } = useParams();
  const { data, error, refetch } = useQuery(membersQuery);
  const member = data?.find((one) => one.memberId === memberId);
  if (error !== null) return <ProblemNotice error={error} retry={() => void refetch()} />;
  if (data === undefined) return <Waiting>{t('kit.loading')}</Waiting>;
  if (member === undefined) return <Page title={t('members.unknown', { memberId })}>{null}</Page>;
  return (
    <Page title={either(member.name, member.nameZh)}>
      <Facts member={member} />
      {member.clients.map((client) => (
        <ClientKeys key={client.clientId} client={client} />
      ))}
      <Acts member={member} />
    </Page>
  );
}

function Facts({ member }: { member: Member }) {
  const { t } = useTranslation();
  const { service } = useServiceNames();
  return (
    <dl className="facts">
      <dt>{t('members.columns.city')}</dt>
      <dd>
        <CityName city={member.city} />
      </dd>
      <dt>{t('members.memberId')}</dt>
      <dd>{member.memberId}</dd>
      <dt>{t('members.uscc')}</dt>
      <dd>{member.uscc}</dd>
      <dt>{t('members.columns.services')}</dt>
      <dd>{member.services.map(service).join('、')}</dd>
      {member.baseUrl !== undefined && (
        <>
          <dt>{t('members.baseUrl')}</dt>
          <dd>{member.baseUrl}</dd>
        </>
      )}
      <dt>{t('members.columns.reached')}</dt>
      <dd>
        <Reached member={member} />
      </dd>
    </dl>
  );
}

function Acts({ member }: { member: Member }) {
  const { data: me } = useMe();
  const has = (role: string): boolean => me?.roles.some((one) => one.role === role) === true;
  return (
    <>
      {(has('operations') || has('security')) && <Examination memberId={member.memberId} />}
      {has('operations') && member.mode === 'api' && <Pause member={member} />}
    </>
  );
}
