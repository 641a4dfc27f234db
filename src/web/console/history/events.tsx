import { formatInstant } from '../../kit/format.ts';
import { useLabels } from '../../kit/labels.ts';
import type { Case } from '../api.ts';
import { useServiceNames } from '../queries.ts';
import { useEventWords } from './event-words.ts';

/** Entries of a case's chain in words. */
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
