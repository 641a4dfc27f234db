import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { Icon } from '../kit/icon.tsx';
import { useMe } from '../kit/session.ts';
import { actFor, actingNow, useActing } from './acting.ts';
import { forgetCases } from './queries.ts';

/** Says on every page for whom the person acts, with the way back to their own matters. */
export function ActingBanner() {
  const { t } = useTranslation();
  const { data: me } = useMe();
  const acting = useActing();
  const client = useQueryClient();
  const navigate = useNavigate();
  useEffect(() => {
    const now = actingNow();
    if (me !== undefined && now !== undefined && now.accountId !== me.accountId) actFor(undefined);
  }, [me]);
  if (acting === undefined) return null;
  const stop = async (): Promise<void> => {
    actFor(undefined);
    forgetCases(client);
    await navigate('/');
  };
  return (
    <aside className="acting" aria-label={t('acting.label')}>
      <p>
        <Icon name="person" /> <strong>{t('acting.for', { name: acting.name })}</strong>
      </p>
      <button type="button" className="button" onClick={() => void stop()}>
        {t('acting.stop')}
      </button>
    </aside>
  );
}
