import { flatten, isFilled, kindOf, type Schema, type Values } from '../../kit/form/schema.ts';
import type { WorkflowCard } from '../api.ts';

/** What every estimate says, whatever the service; the rest is the service's own. */
export interface Estimate extends Values {
  readonly lines?: readonly Line[];
  readonly notes?: readonly { readonly text: string; readonly textZh: string }[];
  readonly unconfirmed?: readonly string[];
}

/** One amount with the rules behind it. */
export type Line = {
  readonly line: string;
  readonly label: string;
  readonly labelZh: string;
  readonly amount: string;
  readonly rules: readonly string[];
  readonly sources: readonly string[];
};

/** Whether the workflow has anything to calculate. */
export const isCalculated = ({ forms }: WorkflowCard): boolean =>
  Object.keys(flatten(forms.estimate as Schema).properties ?? {}).length > 0;

/** What can be tried out: the optional questions of the estimate that the pre-check does not ask. */
export function whatIfOf({ forms }: WorkflowCard): string[] {
  const { properties = {}, required = [] } = flatten(forms.estimate as Schema);
  const asked = flatten(forms.preCheck as Schema).properties ?? {};
  const isDeep = (name: string): boolean => ['group', 'list'].includes(kindOf(properties[name] ?? {}));
  return Object.keys(properties).filter(
    (name) => !required.includes(name) && !(name in asked) && !isDeep(name),
  );
}

/** The same question for the present day; undefined when nothing was tried out. */
export function asOfNow(values: Values, whatIf: readonly string[]): Values | undefined {
  if (!whatIf.some((name) => isFilled(values[name]))) return undefined;
  return Object.fromEntries(Object.entries(values).filter(([name]) => !whatIf.includes(name)));
}
