import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { bodyOf } from '../../kit/api.ts';
import { api } from '../api.ts';
import { ReasonForm } from '../parts/reason-form.tsx';
import { shortened, versionsQuery, type RuleVersion } from './rule-queries.ts';

/** Open cases that are pinned to other versions, and their way over to this one. */
export function Adoption({ version: { subject, version } }: { version: RuleVersion }) {
  const { data: versions = [] } = useQuery(versionsQuery);
  const behind = versions.filter(
    (one) => one.subject === subject && one.version !== version && one.openCases > 0,
  );
  return behind.map((one) => <From key={one.version} from={one} version={version} />);
}

function From({ from, version }: { from: RuleVersion; version: string }) {
  const { t } = useTranslation();
  const { subject } = from;
  const asking = useMutation({
    mutationFn: (reason: string) =>
      bodyOf(
        api.POST('/admin/v1/rule-versions/{subject}/{version}/adoption', {
          params: { path: { subject, version } },
          body: { from: from.version, reason },
        }),
      ),
  });
  if (asking.isSuccess) return <output>{t('rules.adoption.asked')}</output>;
  return (
    <details className="card">
      <summary>
        {t('rules.adoption.title', { cases: from.openCases, version: shortened(from.version) })}
      </summary>
      <p>
        {t('rules.adoption.text')}{' '}
        <Link to={`/rules/${subject}/${version}?against=${from.version}`}>
          {t('rules.adoption.difference')}
        </Link>
      </p>
      <ReasonForm
        name={`adopt ${subject} ${from.version}`}
        label={t('rules.adoption.ask')}
        isPending={asking.isPending}
        error={asking.error}
        onDo={(reason, forget) => asking.mutate(reason, { onSuccess: forget })}
      />
    </details>
  );
}
