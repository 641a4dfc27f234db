import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { formatDay, formatInstant } from '../../kit/format.ts';
import { useLabels } from '../../kit/labels.ts';
import './members.css';
import { Page, Waiting } from '../../kit/page.tsx';
import { ProblemNotice } from '../../kit/problem-notice.tsx';
import { useMe } from '../../kit/session.ts';
import { StatusTag } from '../../kit/status-tag.tsx';
import { GrantStatus } from './grant-list.tsx';
import { HandIn } from './hand-in.tsx';
import { grantQuery, type Grant } from './member-queries.ts';

/** One version of a grant: what was signed by whom, and what can still be signed. */
export default function GrantPage() {
  const { t } = useTranslation();
  const { grantId = '', version = '' } = useParams();
  const { data: me } = useMe();
  const { data, error, refetch } = useQuery(grantQuery(grantId));
  if (error !== null) return <ProblemNotice error={error} retry={() => void refetch()} />;
  if (data === undefined) return <Waiting>{t('kit.loading')}</Waiting>;
  const grant = data.find((one) => one.version === Number(version));
  if (grant === undefined) return <Page title={t('members.grants.unknown')}>{null}</Page>;
  const isSecurity = me?.roles.some(({ role }) => role === 'security') === true;
  const isLive =
    grant.status === 'ACTIVE' || grant.status === 'NOT_YET_VALID' || grant.status === 'REQUESTED';
  return (
    <Page title={`${grantId} · ${version}`} lead={<GrantStatus status={grant.status} />}>
      <Facts grant={grant} />
      {isSecurity && grant.status === 'REQUESTED' && <HandIn act="accept" grantId={grantId} />}
      {isSecurity && isLive && <HandIn act="revoke" grantId={grantId} />}
    </Page>
  );
}

function Facts({ grant }: { grant: Grant }) {
  const { t } = useTranslation();
  const { language } = useLabels();
  const { document, acceptedBy, revokedAt, revokedBy } = grant;
  const basis = [document.legalBasis.document, document.legalBasis.article].filter(Boolean).join(' ');
  const missing = document.providers.filter((id) => !acceptedBy.includes(id));
  const rows: [string, React.ReactNode][] = [
    [t('members.grants.consumer'), document.consumer],
    [t('members.grants.providers'), document.providers.join('、')],
    [
      t('members.grants.accepted'),
      missing.length === 0
        ? t('members.grants.byAll')
        : t('members.grants.missing', { missing: missing.join('、') }),
    ],
    [t('members.grants.operations'), document.operations.join('、')],
    [t('members.grants.fields'), document.fields.join('、')],
    [t('members.grants.purpose'), document.purpose],
    [
      t('members.grants.basis'),
      <>
        {basis}{' '}
        {grant.legalBasisStatus === 'UNCONFIRMED' && (
          <StatusTag tone="notice">{t('kit.unconfirmed')}</StatusTag>
        )}
      </>,
    ],
    [
      t('members.grants.validity'),
      `${formatDay(document.validity.from, language)} – ${formatDay(document.validity.to, language)}`,
    ],
    [t('members.grants.used'), `${grant.usedToday} / ${document.dailyLimit}`],
    [t('members.grants.hash'), grant.documentHash],
    ...(grant.simulated
      ? [[t('members.grants.signed'), t('members.grants.simulated')] as [string, string]]
      : []),
    ...(revokedAt === null
      ? []
      : [
          [t('members.grants.revoked'), `${formatInstant(revokedAt, language)} ${revokedBy ?? ''}`] as [
            string,
            string,
          ],
        ]),
  ];
  return (
    <dl className="facts">
      {rows.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
