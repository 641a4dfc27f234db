import { useTranslation } from 'react-i18next';
import { formatDay, formatMoney } from '../../kit/format.ts';
import { useLabels } from '../../kit/labels.ts';
import type { Case } from '../api.ts';
import { useServiceNames } from '../queries.ts';

type Event = Pick<Case['events'][number], 'type' | 'facts'>;

/** Events carry codes, dates and amounts only: each becomes the words of its service. */
export function useEventWords(service: string): (event: Event) => string {
  const { t } = useTranslation();
  const { language } = useLabels();
  const { named } = useServiceNames();
  return ({ type, facts }) => {
    const code = (name: string): string => {
      const value = (facts as Readonly<Record<string, unknown>>)[name];
      return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
    };
    const word = (kind: string, name: string): string =>
      code(name) === '' ? '' : named(service, kind, code(name));
    return t([`cases.events.${type}`, 'cases.events.other'], {
      type: type.replaceAll('_', ' ').toLowerCase(),
      state: word('states', 'to'),
      step: word('steps', 'step'),
      outcome: word('outcomes', 'outcome'),
      document: word('documents', 'kind'),
      fund: word('values', 'kind'),
      rule: word('limits', 'rule'),
      act: t([`cases.acts.names.${code('act')}`, 'cases.acts.names.other'], { act: code('act') }),
      amount: code('amount') === '' ? '' : formatMoney(code('amount')),
      due: code('due') === '' ? '' : formatDay(code('due'), language),
      reason: code('reason'),
      resolution: code('resolution'),
    }).trim();
  };
}
