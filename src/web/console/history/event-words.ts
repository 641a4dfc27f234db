import { useTranslation } from 'react-i18next';
import { eventWords } from '../../kit/event-words.ts';
import { useLabels } from '../../kit/labels.ts';
import type { Case } from '../api.ts';
import { useServiceNames } from '../queries.ts';

type Event = Pick<Case['events'][number], 'type' | 'facts'>;

/** Events carry codes, dates and amounts only: each becomes the words of its service. */
export function useEventWords(service: string): (event: Event) => string {
  const { t } = useTranslation();
  const { language } = useLabels();
  const { named } = useServiceNames();
  return (event) => {
    const words = eventWords(event, (kind, code) => named(service, kind, code), language);
    const { act } = words;
    return t([`cases.events.${event.type}`, 'cases.events.other'], {
      ...words,
      act: t([`cases.acts.names.${act}`, 'cases.acts.names.other'], { act }),
    }).trim();
  };
}
