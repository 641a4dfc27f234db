import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { bodyOf } from '../../kit/api.ts';
import { useLabels } from '../../kit/labels.ts';
import { ProblemNotice } from '../../kit/problem-notice.tsx';
import { StatusTag } from '../../kit/status-tag.tsx';
import { api } from '../api.ts';
import type { RuleVersion } from './rule-queries.ts';

/** Tries the version on the worked cases of its service; nothing that runs changes. */
export function Trial({ version: { subject, version } }: { version: RuleVersion }) {
  const { t } = useTranslation();
  const trying = useMutation({
    mutationFn: () =>
      bodyOf(
        api.POST('/admin/v1/rule-versions/{subject}/{version}/trial', {
          params: { path: { subject, version } },
        }),
      ),
  });
  const { data } = trying;
  const { either } = useLabels();
  const tone = data?.fault === null && data.failed.length === 0 ? 'done' : 'problem';
  return (
    <section className="card" aria-labelledby="trial">
      <h2 id="trial">{t('rules.trial.title')}</h2>
      <p className="muted">{t('rules.trial.text')}</p>
      <p className="actions">
        <Button loading={trying.isPending} onClick={() => trying.mutate()}>
          {t('rules.trial.run')}
        </Button>
      </p>
      {trying.error !== null && <ProblemNotice error={trying.error} focused />}
      <output>
        {data !== undefined && (
          <StatusTag tone={tone}>
            {data.fault === null
              ? t('rules.trial.result', { passed: data.passed, failed: data.failed.length })
              : t('rules.trial.fault')}
          </StatusTag>
        )}
      </output>
      {data?.fault != null && <pre className="fault">{either(data.fault, data.faultZh ?? undefined)}</pre>}
      {data?.fault === null && data.passed + data.failed.length === 0 && <p>{t('rules.trial.none')}</p>}
      <ul>
        {data?.failed.map(({ id, differences, differencesZh }) => (
          <li key={id}>
            <strong>{id}</strong> {either(differences.join('; '), differencesZh.join('；'))}
          </li>
        ))}
      </ul>
    </section>
  );
}
