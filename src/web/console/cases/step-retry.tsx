import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { afresh } from '../../kit/afresh.ts';
import { bodyOf } from '../../kit/api.ts';
import { useMe } from '../../kit/session.ts';
import { api, type Case } from '../api.ts';
import { ReasonForm } from '../parts/reason-form.tsx';
import { useFreshCase } from './case-queries.ts';

const STUCK: ReadonlySet<string> = new Set(['FAILED', 'ANSWER_INVALID', 'QUARANTINED']);

/** A step that is stuck can be run again from where it is seen. */
export function StepRetry({ shown, step }: { shown: Case; step: Case['steps'][number] }) {
  const { t } = useTranslation();
  const { data: me } = useMe();
  const fresh = useFreshCase(shown.id);
  const retrying = useMutation({
    mutationFn: (reason: string) =>
      bodyOf(
        api.POST('/admin/v1/steps/{stepId}/retry', {
          params: { path: { stepId: step.id } },
          body: { reason },
        }),
      ),
    onSuccess: fresh,
  });
  const mayRetry = me?.roles.some(({ role }) => role === 'operations') === true && STUCK.has(step.status);
  if (!mayRetry) return null;
  return (
    <details>
      <summary>{t('cases.steps.retry')}</summary>
      <ReasonForm
        name={`retry ${step.id}`}
        label={t('cases.steps.retry')}
        isPending={retrying.isPending}
        error={retrying.error}
        onFresh={afresh(retrying, fresh)}
        onDo={(reason, forget) => retrying.mutate(reason, { onSuccess: forget })}
      />
    </details>
  );
}
