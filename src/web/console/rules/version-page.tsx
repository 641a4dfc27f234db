import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { formatInstant } from '../../kit/format.ts';
import { useLabels } from '../../kit/labels.ts';
import '../members/members.css';
import { Page, Waiting } from '../../kit/page.tsx';
import { ProblemNotice } from '../../kit/problem-notice.tsx';
import { useMe } from '../../kit/session.ts';
import { Adoption } from './adoption.tsx';
import { Difference } from './difference.tsx';
import { shortened, versionQuery, type RuleVersion } from './rule-queries.ts';
import { RuleValues } from './rule-values.tsx';
import { Release } from './release.tsx';
import { useSubjectName } from './subject-name.ts';
import { Trial } from './trial.tsx';
import { InForceFrom, VersionStatus } from './version-list.tsx';

/** One version: what is in it, how sure it is, what it changes, and its way into force. */
export default function VersionPage() {
  const { t } = useTranslation();
  const { subject = '', version = '' } = useParams();
  const nameOf = useSubjectName();
  const { data: me } = useMe();
  const { data, error, refetch } = useQuery(versionQuery({ subject, version }));
  if (error !== null) return <ProblemNotice error={error} retry={() => void refetch()} />;
  if (data === undefined) return <Waiting>{t('kit.loading')}</Waiting>;
  const has = (role: string): boolean => me?.roles.some((one) => one.role === role) === true;
  const own = data.version;
  return (
    <Page
      title={`${nameOf(subject)} ${own.label ?? ''} ${shortened(version)}`}
      lead={<VersionStatus version={own} />}
    >
      <Facts version={own} />
      <Difference version={own} />
      {(has('operations') || has('security')) && <Trial version={own} />}
      {has('operations') && <Release version={own} />}
      {has('operations') && own.inUse && subject !== 'calendar' && <Adoption version={own} />}
      <RuleValues values={data.values} />
    </Page>
  );
}

function Facts({ version }: { version: RuleVersion }) {
  const { t } = useTranslation();
  const { language } = useLabels();
  const { releasedAt, releasedBy, secondBy, status } = version;
  return (
    <dl className="facts">
      <dt>{t('rules.hash')}</dt>
      <dd>
        <code>{version.version}</code>
      </dd>
      <dt>{t('rules.proposedAt')}</dt>
      <dd>{formatInstant(version.proposedAt, language)}</dd>
      {releasedAt !== null && (
        <>
          <dt>{t('rules.releasedAt')}</dt>
          <dd>
            {formatInstant(releasedAt, language)}{' '}
            {releasedBy === null
              ? t('rules.bySandbox')
              : t('rules.byTwo', { first: releasedBy, second: secondBy })}
          </dd>
          <dt>{t('rules.effectiveFrom')}</dt>
          <dd>
            <InForceFrom version={version} />
          </dd>
        </>
      )}
      {status === 'PROPOSED' && (
        <>
          <dt>{t('rules.status')}</dt>
          <dd>{t('rules.proposedText')}</dd>
        </>
      )}
      <dt>{t('rules.openCases')}</dt>
      <dd>{version.openCases}</dd>
      <dt>{t('rules.unconfirmed')}</dt>
      <dd>{t('rules.unconfirmedOf', { unconfirmed: version.unconfirmed, values: version.values })}</dd>
    </dl>
  );
}
