import { useTranslation } from 'react-i18next';
import type { Case } from '../api.ts';
import { useServiceNames } from '../queries.ts';
import { Events } from './events.tsx';

/** Somebody else was quicker: what has happened since the person looked. */
export function WhatChanged({ before, now }: { before: Case; now: Case }) {
  const { t } = useTranslation();
  const { named } = useServiceNames();
  const seen = Math.max(0, ...before.events.map(({ seq }) => seq));
  const since = now.events.filter(({ seq }) => seq > seen);
  if (now.version === before.version) return null;
  return (
    <section className="problem" aria-label={t('cases.changed.title')}>
      <h3>{t('cases.changed.title')}</h3>
      {before.state !== now.state && (
        <p>
          {t('cases.changed.state', {
            before: named(now.service, 'states', before.state),
            now: named(now.service, 'states', now.state),
          })}
        </p>
      )}
      <Events shown={now} events={since} />
    </section>
  );
}
