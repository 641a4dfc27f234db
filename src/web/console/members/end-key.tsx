import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { bodyOf } from '../../kit/api.ts';
import { formatInstant } from '../../kit/format.ts';
import { useLabels } from '../../kit/labels.ts';
import { api } from '../api.ts';
import { ReasonForm } from '../parts/reason-form.tsx';
import { standingOfKey } from './key-standing.ts';
import type { Client } from './member-queries.ts';
import { inHours } from './shanghai-time.ts';

const OVERLAPS = [24, 72, 168] as const;

/** Ends a key after an overlap with its successor, or at once where it may be stolen. */
export function EndKey({ client, kid, onDone }: { client: Client; kid: string; onDone: () => void }) {
  const { t } = useTranslation();
  const { language } = useLabels();
  const id = useId();
  const queries = useQueryClient();
  const [hours, setHours] = useState<number>(OVERLAPS[0]);
  const isNow = hours === 0;
  const stays = client.keys.some(
    (key) => key.kid !== kid && !['ended', 'toCome'].includes(standingOfKey(key).words),
  );
  const ending = useMutation({
    mutationFn: (reason: string) =>
      bodyOf(
        api.POST('/admin/v1/clients/{clientId}/keys/{kid}/end', {
          params: { path: { clientId: client.clientId, kid } },
          body: { reason, ...(!isNow && { notAfter: inHours(hours) }) },
        }),
      ),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['members'] }),
  });
  if (ending.isSuccess)
    return (
      <p>
        <output>
          {t('members.keys.ended_at', { kid, at: formatInstant(ending.data.endsAt, language) })}
        </output>{' '}
        <button type="button" className="linkish" onClick={onDone}>
          {t('members.close')}
        </button>
      </p>
    );
  return (
    <div className="inner">
      <h3>{t('members.keys.endTitle', { kid })}</h3>
      {!stays && <p className="fault">{t('members.keys.lastKey')}</p>}
      <ReasonForm
        name={`end key ${kid}`}
        label={t('members.keys.end')}
        isDanger
        typed={isNow ? kid : undefined}
        isPending={ending.isPending}
        error={ending.error}
        onDo={(reason, forget) => ending.mutate(reason, { onSuccess: forget })}
      >
        <p className="filter">
          <label htmlFor={id}>{t('members.keys.when')}</label>
          <select id={id} value={hours} onChange={({ target }) => setHours(Number(target.value))}>
            {OVERLAPS.map((count) => (
              <option key={count} value={count}>
                {t('members.keys.afterHours', { hours: count })}
              </option>
            ))}
            <option value={0}>{t('members.keys.atOnce')}</option>
          </select>
        </p>
      </ReasonForm>
    </div>
  );
}
