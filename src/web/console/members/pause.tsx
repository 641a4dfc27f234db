import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { bodyOf } from '../../kit/api.ts';
import { api } from '../api.ts';
import { ReasonForm } from '../parts/reason-form.tsx';
import type { Member } from './member-queries.ts';
import { inHours } from './shanghai-time.ts';

const HOURS = [1, 4, 12, 24, 72, 168] as const;

/** Lets calls to an agency rest for a time, or ends that. */
export function Pause({ member: { memberId, pausedUntil } }: { member: Member }) {
  const { t } = useTranslation();
  const id = useId();
  const client = useQueryClient();
  const [hours, setHours] = useState<number>(4);
  const isPaused = pausedUntil !== undefined;
  const acting = useMutation({
    mutationFn: async (reason: string): Promise<void> => {
      const params = { path: { memberId } };
      if (isPaused)
        await bodyOf(api.POST('/admin/v1/members/{memberId}/resumption', { params, body: { reason } }));
      else
        await bodyOf(
          api.POST('/admin/v1/members/{memberId}/pause', { params, body: { until: inHours(hours), reason } }),
        );
    },
    onSettled: () => client.invalidateQueries({ queryKey: ['members'] }),
  });
  return (
    <details className="card">
      <summary>{t(isPaused ? 'members.pause.end' : 'members.pause.title')}</summary>
      <p className="muted">{t('members.pause.text')}</p>
      <ReasonForm
        name={`pause ${memberId}`}
        label={t(isPaused ? 'members.pause.end' : 'members.pause.begin')}
        isPending={acting.isPending}
        error={acting.error}
        onDo={(reason, forget) => acting.mutate(reason, { onSuccess: forget })}
      >
        {!isPaused && (
          <p className="filter">
            <label htmlFor={id}>{t('members.pause.hours')}</label>
            <select id={id} value={hours} onChange={({ target }) => setHours(Number(target.value))}>
              {HOURS.map((count) => (
                <option key={count} value={count}>
                  {t('members.pause.forHours', { hours: count })}
                </option>
              ))}
            </select>
          </p>
        )}
      </ReasonForm>
    </details>
  );
}
