import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { afresh } from '../../kit/afresh.ts';
import { ChoiceSelect } from '../../kit/form/choice-select.tsx';
import { useMe } from '../../kit/session.ts';
import { ReasonForm } from '../parts/reason-form.tsx';
import { assign, type TaskDetail } from './task-queries.ts';

interface Props {
  detail: TaskDetail;
  refresh: () => Promise<void>;
}

/** Takes the task, takes it over, hands it on or gives it back; always with a reason. */
export function Handover({ detail: { task, colleagues }, refresh }: Props) {
  const { t } = useTranslation();
  const { data: me } = useMe();
  const [to, setTo] = useState('');
  const mine = me?.accountId ?? '';
  const others = colleagues.filter(({ accountId }) => accountId !== mine && accountId !== task.owner);
  const sending = useMutation({
    mutationFn: ({ owner, reason }: { owner: string | null; reason: string; forget: () => void }) =>
      assign(task, owner, reason),
    onSuccess: async (_task, { forget }) => {
      forget();
      setTo('');
      await refresh();
    },
  });
  const form = (act: 'take' | 'takeOver' | 'handOver' | 'release', owner: string | null) => (
    <details>
      <summary>{t(`tasks.${act}`)}</summary>
      <ReasonForm
        name={`${act === 'takeOver' ? 'take' : act} ${task.id}`}
        label={t(`tasks.${act}`)}
        isPending={sending.isPending}
        error={sending.variables?.owner === owner ? sending.error : null}
        onFresh={afresh(sending, refresh)}
        onDo={(reason, forget) => {
          if (owner !== '') sending.mutate({ owner, reason, forget });
        }}
      >
        {act === 'handOver' && (
          <div className="field">
            <label htmlFor="hand-over-to">{t('tasks.to')}</label>
            <ChoiceSelect
              id="hand-over-to"
              required
              value={to}
              choices={others.map(({ accountId, name }) => [accountId, name])}
              empty={t('kit.choose')}
              onChoose={setTo}
            />
          </div>
        )}
      </ReasonForm>
    </details>
  );
  return (
    <>
      {task.owner !== mine && form(task.owner === undefined ? 'take' : 'takeOver', mine)}
      {others.length > 0 && form('handOver', to)}
      {task.owner === mine && form('release', null)}
    </>
  );
}
