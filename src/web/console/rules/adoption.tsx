import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { afresh } from '../../kit/afresh.ts';
import { bodyOf } from '../../kit/api.ts';
import { useLabels } from '../../kit/labels.ts';
import { Waiting } from '../../kit/page.tsx';
import { ProblemNotice } from '../../kit/problem-notice.tsx';
import { api } from '../api.ts';
import { ReasonForm } from '../parts/reason-form.tsx';
import { AdoptedLimits } from './adopted-limits.tsx';
import { adoptionQuery, shortened, versionsQuery, type RuleVersion } from './rule-queries.ts';

/** Open cases that are pinned to other versions, and their way over to this one. */
export function Adoption({ version: { subject, version } }: { version: RuleVersion }) {
  const { data: versions = [] } = useQuery(versionsQuery);
  const behind = versions.filter(
    (one) => one.subject === subject && one.version !== version && one.openCases > 0,
  );
  return behind.map((one) => <From key={one.version} from={one} version={version} />);
}

interface Way {
  from: RuleVersion;
  version: string;
}

function From({ from, version }: Way) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  return (
    <details className="card" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>
        {t('rules.adoption.title', { cases: from.openCases, version: shortened(from.version) })}
      </summary>
      <p>
        {t('rules.adoption.text')}{' '}
        <Link to={`/rules/${from.subject}/${version}?against=${from.version}`}>
          {t('rules.adoption.difference')}
        </Link>
      </p>
      {isOpen && <Asking from={from} version={version} />}
    </details>
  );
}

/** What the adoption would do, and the request for exactly that. */
function Asking({ from, version }: Way) {
  const { t } = useTranslation();
  const { either } = useLabels();
  const { subject } = from;
  const path = { subject, version };
  const { data, error, refetch } = useQuery(adoptionQuery(path, from.version));
  const asking = useMutation({
    mutationFn: ({ reason, seen }: { reason: string; seen: string }) =>
      bodyOf(
        api.POST('/admin/v1/rule-versions/{subject}/{version}/adoption', {
          params: { path },
          body: { from: from.version, seen, reason },
        }),
      ),
  });
  if (asking.isSuccess) return <output>{t('rules.adoption.asked')}</output>;
  if (error !== null) return <ProblemNotice error={error} retry={() => void refetch()} />;
  if (data === undefined) return <Waiting>{t('kit.loading')}</Waiting>;
  return (
    <>
      <p>{t('rules.adoption.count', { cases: data.count, limits: data.deadlines.length })}</p>
      {data.isMore && <p>{t('rules.adoption.more')}</p>}
      <ul>
        {data.left.map(({ code, count, reason, reasonZh }) => (
          <li key={code}>
            {either(reason, reasonZh)}: {count}
          </li>
        ))}
      </ul>
      {data.deadlines.length > 0 && <AdoptedLimits subject={subject} limits={data.deadlines} />}
      <ReasonForm
        name={`adopt ${subject} ${from.version}`}
        label={t('rules.adoption.ask')}
        isPending={asking.isPending}
        error={asking.error}
        onFresh={afresh(asking, refetch)}
        onDo={(reason, forget) => asking.mutate({ reason, seen: data.seen }, { onSuccess: forget })}
      />
    </>
  );
}
