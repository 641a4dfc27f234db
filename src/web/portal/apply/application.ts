import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { useDraft } from '../../kit/draft.ts';
import { check } from '../../kit/form/check.ts';
import { flatten, isFilled, kindOf, type Schema, type Values } from '../../kit/form/schema.ts';
import { useDraftOwner } from '../acting.ts';
import { consentQuery, servicesQuery, workflowIn } from '../queries.ts';

/** What a person has answered so far for one workflow. */
export interface Draft {
  preCheck: Values;
  answers: Values;
  consent: readonly string[];
  /** The value under which it was sent, and what was sent under it: the same again is the same submission. */
  sent?: { key: string; body: string };
}

export const EMPTY_DRAFT: Draft = { preCheck: {}, answers: {}, consent: [] };

/** The workflow of the address, with what was answered so far. */
export function useApplication() {
  const { service, workflow } = useParams();
  const services = useQuery(servicesQuery);
  const [draft, keep, forget] = useDraft(useDraftOwner(), `${service}/${workflow}`, EMPTY_DRAFT);
  return {
    services,
    found: workflowIn(services.data ?? [], service, workflow),
    draft,
    keep,
    forget,
    consentForm: useQuery(consentQuery([`${service}/${workflow}`])),
    at: `/services/${service}/${workflow}`,
  };
}

export interface Section {
  name: string;
  members: readonly string[];
  isOptional: boolean;
}

/** The parts of a form, each of them one task: what is answered in one line together, each group by itself. */
export function sectionsOf(schema: Schema): Section[] {
  const { properties = {}, required = [] } = flatten(schema);
  const isDeep = (name: string): boolean => ['group', 'list'].includes(kindOf(properties[name] ?? {}));
  const plain = Object.keys(properties).filter((name) => !isDeep(name));
  const deep = Object.keys(properties).filter(isDeep);
  const section = (name: string, members: readonly string[]): Section => ({
    name,
    members,
    isOptional: !members.some((member) => required.includes(member)),
  });
  return [
    ...(plain.length > 0 ? [section('basis', plain)] : []),
    ...deep.map((name) => section(name, [name])),
  ];
}

export type Progress = 'done' | 'todo' | 'optional' | 'wrong';

/** How far a section is. */
export function progressOf(schema: Schema, { members, isOptional }: Section, answers: Values): Progress {
  const { properties = {}, required = [] } = flatten(schema);
  const faults = members.flatMap((name) =>
    check(properties[name] ?? {}, answers[name], `/${name}`, required.includes(name)),
  );
  const isBegun = members.some((name) => isFilled(answers[name]));
  if (faults.length > 0) return isBegun && isOptional ? 'wrong' : 'todo';
  return isOptional && !isBegun ? 'optional' : 'done';
}

/** The answers of the pre-check that the application asks again: nobody types them twice. */
export function carryOver(schema: Schema, preCheck: Values, answers: Values): Values {
  const { properties = {} } = flatten(schema);
  const known = Object.entries(preCheck).filter(([name]) => name in properties);
  return { ...Object.fromEntries(known), ...answers };
}
