import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { bodyOf } from '../../kit/api.ts';
import { formatInstant } from '../../kit/format.ts';
import { useLabels } from '../../kit/labels.ts';
import { api, type Task } from '../api.ts';
import { ReasonForm } from '../parts/reason-form.tsx';

const SEND = {
  redrive: (stepId: string, reason: string) =>
    bodyOf(api.POST('/admin/v1/steps/{stepId}/retry', { params: { path: { stepId } }, body: { reason } })),
  skip: (stepId: string, reason: string) =>
    bodyOf(api.POST('/admin/v1/steps/{stepId}/skip', { params: { path: { stepId } }, body: { reason } })),
} as const;

type Way = keyof typeof SEND;

/** One failed step: why it failed, and its ways on. */
export function DeadLetter({ task, mayAct }: { task: Task; mayAct: boolean }) {
  const { t } = useTranslation();
  const { either, language } = useLabels();
  return (
    <section className="card" aria-labelledby="dead-letter">
      <h2 id="dead-letter">{t('dead-letters.detail', { number: task.caseNumber })}</h2>
      <p>{either(task.detail, task.detailZh)}</p>
      <p className="muted">
        {t([`dead-letters.reasons.${task.reason}`, 'dead-letters.reasons.other'], { reason: task.reason })} ·{' '}
        {formatInstant(task.openedAt, language)}
      </p>
      <p>
        <Link to={`/cases/${task.caseId}`}>{t('dead-letters.toCase')}</Link>
      </p>
      {mayAct && task.stepId !== undefined && (
        <>
          <WayOn way="redrive" stepId={task.stepId} number={task.caseNumber} />
          <details>
            <summary>{t('dead-letters.skip')}</summary>
            <WayOn way="skip" stepId={task.stepId} number={task.caseNumber} />
          </details>
        </>
      )}
    </section>
  );
}

function WayOn({ way, stepId, number }: { way: Way; stepId: string; number: string }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const sending = useMutation({
    mutationFn: (reason: string) => SEND[way](stepId, reason),
    onSuccess: () => client.invalidateQueries({ queryKey: ['dead-letters'] }),
  });
  if (sending.isSuccess) return <output>{t(`dead-letters.done.${way}`, { number })}</output>;
  return (
    <ReasonForm
      name={`${way} ${stepId}`}
      label={t(`dead-letters.${way}`)}
      typed={way === 'skip' ? number : undefined}
      isDanger={way === 'skip'}
      isPending={sending.isPending}
      error={sending.error}
      onDo={(reason, forget) => sending.mutate(reason, { onSuccess: forget })}
    >
      {way === 'skip' && <p className="muted">{t('dead-letters.skipMeans')}</p>}
    </ReasonForm>
  );
}
