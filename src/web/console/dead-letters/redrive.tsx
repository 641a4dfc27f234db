import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { bodyOf } from '../../kit/api.ts';
import { formatInstant } from '../../kit/format.ts';
import { useLabels } from '../../kit/labels.ts';
import { api, type Task } from '../api.ts';
import { ReasonForm } from '../parts/reason-form.tsx';

/** One failed step: why it failed, and its way on. */
export function Redrive({ task, mayAct }: { task: Task; mayAct: boolean }) {
  const { t } = useTranslation();
  const { either, language } = useLabels();
  const client = useQueryClient();
  const { stepId = '' } = task;
  const redriving = useMutation({
    mutationFn: (reason: string) =>
      bodyOf(api.POST('/admin/v1/steps/{stepId}/retry', { params: { path: { stepId } }, body: { reason } })),
  });
  const refresh = () => client.invalidateQueries({ queryKey: ['dead-letters'] });
  if (redriving.isSuccess)
    return (
      <section className="card">
        <output>{t('dead-letters.redriven', { number: task.caseNumber })}</output>
      </section>
    );
  return (
    <section className="card" aria-labelledby="dead-letter">
      <h2 id="dead-letter">{t('dead-letters.detail', { number: task.caseNumber })}</h2>
      <p>{either(task.detail, task.detailZh)}</p>
      <p className="muted">
        {task.reason} · {formatInstant(task.openedAt, language)}
      </p>
      {mayAct && task.stepId !== undefined && (
        <ReasonForm
          name={`redrive ${stepId}`}
          label={t('dead-letters.redrive')}
          isPending={redriving.isPending}
          error={redriving.error}
          onFresh={() => void refresh().then(() => redriving.reset())}
          onDo={(reason, forget) => redriving.mutate(reason, { onSuccess: () => (forget(), void refresh()) })}
        />
      )}
    </section>
  );
}
