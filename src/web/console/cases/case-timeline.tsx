import { useTranslation } from 'react-i18next';
import type { Case } from '../api.ts';
import { Events } from '../history/events.tsx';

const SHOWN_AT_FIRST = 12;

/** What happened, newest first; each line is an entry of the case's chain. */
export function CaseTimeline({ shown }: { shown: Case }) {
  const { t } = useTranslation();
  const newest = shown.events.toSorted((one, other) => other.seq - one.seq);
  const older = newest.slice(SHOWN_AT_FIRST);
  return (
    <section className="card" aria-labelledby="case-timeline">
      <h2 id="case-timeline">{t('cases.timeline.title')}</h2>
      <Events shown={shown} events={newest.slice(0, SHOWN_AT_FIRST)} />
      {older.length > 0 && (
        <details>
          <summary>{t('cases.timeline.older', { count: older.length })}</summary>
          <Events shown={shown} events={older} />
        </details>
      )}
    </section>
  );
}
