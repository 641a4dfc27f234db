import { formatDay, formatMoney } from './format.ts';

/** An event of a case: it carries codes, dates and amounts only. */
interface Event {
  type: string;
  facts: object;
}

/** What an event carries, as the words of its service; what it does not carry is empty, acts and reasons stay as they are. */
export function eventWords(
  { type, facts }: Event,
  named: (kind: string, code: string) => string,
  language: Parameters<typeof formatDay>[1],
) {
  const code = (name: string): string => {
    const value = (facts as Readonly<Record<string, unknown>>)[name];
    return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  };
  const word = (kind: string, name: string): string => (code(name) === '' ? '' : named(kind, code(name)));
  return {
    type: type.replaceAll('_', ' ').toLowerCase(),
    state: word('states', 'to'),
    step: word('steps', 'step'),
    outcome: word('outcomes', 'outcome'),
    document: word('documents', 'kind'),
    fund: word('values', 'kind'),
    rule: word('limits', 'rule'),
    amount: code('amount') === '' ? '' : formatMoney(code('amount')),
    due: code('due') === '' ? '' : formatDay(code('due'), language),
    act: code('act'),
    reason: code('reason'),
    resolution: code('resolution'),
  };
}
