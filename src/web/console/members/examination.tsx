import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { bodyOf } from '../../kit/api.ts';
import { useLabels } from '../../kit/labels.ts';
import { ProblemNotice } from '../../kit/problem-notice.tsx';
import { StatusTag } from '../../kit/status-tag.tsx';
import { api } from '../api.ts';

const TONES = { ok: 'done', warn: 'notice', fail: 'problem' } as const;

/** Looks at the agency now, and says what mends what is wrong. */
export function Examination({ memberId }: { memberId: string }) {
  const { t } = useTranslation();
  const { either } = useLabels();
  const looking = useMutation({
    mutationFn: () =>
      bodyOf(api.POST('/admin/v1/members/{memberId}/examination', { params: { path: { memberId } } })),
  });
  return (
    <section className="card" aria-labelledby="examination">
      <h2 id="examination">{t('members.doctor.title')}</h2>
      <p className="muted">{t('members.doctor.text')}</p>
      <p className="actions">
        <Button loading={looking.isPending} onClick={() => looking.mutate()}>
          {t('members.doctor.look')}
        </Button>
      </p>
      {looking.error !== null && <ProblemNotice error={looking.error} focused />}
      <output>
        {looking.isSuccess && t('members.doctor.done', { count: looking.data.findings.length })}
      </output>
      <ul className="findings">
        {looking.data?.findings.map(({ check, result, what, whatZh, fix, fixZh }) => (
          <li key={`${check}${what}`}>
            <StatusTag tone={TONES[result]}>{t(`members.doctor.results.${result}`)}</StatusTag>{' '}
            <strong>{t(`members.doctor.checks.${check}`)}</strong> {either(what, whatZh)}
            {fix !== undefined && <p>{t('members.doctor.fix', { fix: either(fix, fixZh) })}</p>}
          </li>
        ))}
      </ul>
    </section>
  );
}
