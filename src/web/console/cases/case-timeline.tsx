import { useTranslation } from 'react-i18next';
import { formatInstant } from '../../kit/format.ts';
import { useLabels } from '../../kit/labels.ts';
import type { Case } from '../api.ts';
import { useServiceNames } from '../queries.ts';
import { useEventWords } from './event-words.ts';

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

export function Events({ shown, events }: { shown: Case; events: Case['events'] }) {
  const { language } = useLabels();
  const { named } = useServiceNames();
  const say = useEventWords(shown.service);
  return (
    <ol className="plain timeline">
      {events.map((event) => (
        <li key={event.seq}>
          {say(event)}
          <span className="muted">
            {formatInstant(event.businessAt, language)}
            {event.side !== undefined && ` · ${named(shown.service, 'sides', event.side)}`} · #{event.seq}
          </span>
        </li>
      ))}
    </ol>
  );
}
