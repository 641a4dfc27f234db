import { createContext, useContext } from 'react';
import { useTranslation } from 'react-i18next';
import { useLabels, type Labels } from '../labels.ts';
import { namesIn, type Fault } from './check.ts';

interface FormOf {
  labels: Labels | undefined;
  faults: readonly Fault[];
  /** Lists of plain rows stand as tables: for wide screens. */
  hasTables: boolean;
}

export const FormContext = createContext<FormOf>({ labels: undefined, faults: [], hasTables: false });

export const idOf = (at: string): string => `field${at.replaceAll('/', '-')}`;

/** What a field needs to show itself: its words, and what is wrong with it. */
export function useField(at: string, name: string) {
  const { labels, faults } = useContext(FormContext);
  const { named } = useLabels();
  const say = useFaultWords(labels);
  const own = faults.find((fault) => fault.at === at);
  const id = idOf(at);
  return {
    id,
    label: named(labels, 'fields', name, namesIn(at).at(-2)),
    fault: own === undefined ? undefined : say(own),
    valueLabel: (code: string) => named(labels, 'values', code, name),
    describedBy: own === undefined ? {} : { 'aria-invalid': true, 'aria-describedby': `${id}-fault` },
  };
}

/** Says a fault with the label of its field. */
export function useFaultWords(labels: Labels | undefined): (fault: Fault) => string {
  const { t } = useTranslation();
  const { named } = useLabels();
  return ({ at, field, words, limit, message, code = '' }) =>
    t(`kit.faults.${words}`, {
      field: named(labels, 'fields', field, namesIn(at).at(-2)),
      limit,
      message: t(`kit.findings.${code}`, { message, defaultValue: message ?? '' }),
    });
}
