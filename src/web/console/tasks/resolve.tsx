import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { afresh } from '../../kit/afresh.ts';
import { useMe } from '../../kit/session.ts';
import { ChoiceForm } from '../parts/choice-form.tsx';
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
  return (
    <ChoiceForm
      name={`resolve ${task.id}`}
      label={t(task.fourEyes ? 'tasks.propose' : 'tasks.resolve')}
      question={t('tasks.how')}
      missing={t('tasks.howMissing')}
      choices={resolutions.map((code) => [
        code,
        t([`tasks.resolutions.${code}`, 'tasks.resolutions.other'], { code }),
      ])}
      chosen={chosen}
      onChoose={setChosen}
      isPending={sending.isPending}
      error={sending.error}
      onFresh={afresh(sending, refresh)}
      onDo={(what, reason, forget) => sending.mutate({ what, reason, forget })}
    >
      {task.fourEyes && <p role="note">{t('tasks.fourEyes')}</p>}
    </ChoiceForm>
  );
}
