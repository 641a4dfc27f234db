import { useMutation } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { bodyOf } from '../../kit/api.ts';
import { Question } from '../../kit/form/question.tsx';
import { api } from '../api.ts';
import { ReasonForm } from '../parts/reason-form.tsx';
import type { RuleVersion } from './rule-queries.ts';

/** Asks a second officer to put the version in force from a day on. */
export function Release({ version: { subject, version } }: { version: RuleVersion }) {
  const { t } = useTranslation();
  const id = useId();
  const [day, setDay] = useState('');
  const [isMissing, setMissing] = useState(false);
  const asking = useMutation({
    mutationFn: (reason: string) =>
      bodyOf(
        api.POST('/admin/v1/rule-versions/{subject}/{version}/release', {
          params: { path: { subject, version } },
          body: { effectiveFrom: day, reason },
        }),
      ),
  });
  if (asking.isSuccess) return <output>{t('rules.release.asked')}</output>;
  return (
    <details className="card">
      <summary>{t('rules.release.title')}</summary>
      <p className="muted">{t('rules.release.text')}</p>
      <ReasonForm
        name={`release ${subject} ${version}`}
        label={t('rules.release.ask')}
        isPending={asking.isPending}
        error={asking.error}
        onDo={(reason, forget) => {
          setMissing(day === '');
          if (day !== '') asking.mutate(reason, { onSuccess: forget });
        }}
      >
        <Question id={id} label={t('rules.effectiveFrom')} fault={isMissing && t('rules.release.dayMissing')}>
          <input id={id} type="date" value={day} onChange={({ target }) => setDay(target.value)} />
        </Question>
      </ReasonForm>
    </details>
  );
}
