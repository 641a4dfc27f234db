import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Question } from '../../kit/form/question.tsx';
import { useMe } from '../../kit/session.ts';
import { ReasonForm } from '../parts/reason-form.tsx';
import { resolve, type TaskDetail } from './task-queries.ts';

interface Props {
  detail: TaskDetail;
  refresh: () => Promise<void>;
}

/** The decision: only what the gateway allows now, with a reason; where two are asked, it waits for the second. */
export function Resolve({ detail: { task, resolutions }, refresh }: Props) {
  const { t } = useTranslation();
  const { data: me } = useMe();
  const [chosen, setChosen] = useState<string>();
  const [isAsked, setAsked] = useState(false);
  const sending = useMutation({
    mutationFn: ({ what, reason }: { what: string; reason: string; forget: () => void }) =>
      resolve(task, what, reason),
    onSuccess: async (_answer, { forget }) => {
      forget();
      await refresh();
    },
  });
  if (task.owner !== undefined && task.owner !== me?.accountId)
    return <p role="note">{t('tasks.ofOther', { name: task.ownerName ?? '' })}</p>;
  const isMissing = isAsked && chosen === undefined;
  return (
    <ReasonForm
      name={`resolve ${task.id}`}
      label={t(task.fourEyes ? 'tasks.propose' : 'tasks.resolve')}
      isPending={sending.isPending}
      error={sending.error}
      onFresh={() => void refresh().then(() => sending.reset())}
      onDo={(reason, forget) => {
        setAsked(true);
        if (chosen !== undefined) sending.mutate({ what: chosen, reason, forget });
      }}
    >
      {task.fourEyes && <p role="note">{t('tasks.fourEyes')}</p>}
      <Question label={t('tasks.how')} fault={isMissing && t('tasks.howMissing')}>
        {resolutions.map((code) => (
          <p key={code} className="choice">
            <label className="in-line">
              <input
                type="radio"
                name="resolution"
                checked={chosen === code}
                onChange={() => setChosen(code)}
              />
              {t([`tasks.resolutions.${code}`, 'tasks.resolutions.other'], { code })}
            </label>
          </p>
        ))}
      </Question>
    </ReasonForm>
  );
}
