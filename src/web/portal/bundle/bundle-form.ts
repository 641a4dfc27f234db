import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { useDraft } from '../../kit/draft.ts';
import { flatten, type Schema, type Values } from '../../kit/form/schema.ts';
import type { Labels } from '../../kit/labels.ts';
import { useMe } from '../../kit/session.ts';
import type { BundleKind, Service } from '../api.ts';
import { bundleKindsQuery, servicesQuery } from '../queries.ts';

interface BundleDraft {
  parts: readonly string[];
  answers: Values;
  consent: readonly string[];
  sent?: { key: string; body: string };
}

const EMPTY: BundleDraft = { parts: [], answers: {}, consent: [] };

/** The bundle of the address, with what was answered so far. */
export function useBundle() {
  const { bundle = '' } = useParams();
  const kinds = useQuery(bundleKindsQuery);
  const services = useQuery(servicesQuery);
  const { data: me } = useMe();
  const [draft, keep, forget] = useDraft(me?.accountId ?? '', `bundle ${bundle}`, EMPTY);
  const kind = kinds.data?.find(({ name }) => name === bundle);
  const chosen = kind?.parts.filter(({ part }) => draft.parts.includes(part)) ?? [];
  return {
    bundle,
    kinds,
    services,
    kind,
    chosen,
    draft,
    keep,
    forget,
    labels: joinLabels(services.data ?? [], chosen),
    at: `/bundles/${bundle}`,
  };
}

export type BundleOfPage = ReturnType<typeof useBundle>;

type Part = BundleKind['parts'][number];

/** One form for all parts: what any of them asks, once; what another answer fills is not asked. */
export function joinForms(parts: readonly Part[]): Schema {
  const forms = parts.map(({ form, fills }) => ({ ...flatten(form as Schema), fills }));
  const properties = Object.assign({}, ...forms.map((form) => form.properties)) as Record<string, Schema>;
  const isFilled = (name: string): boolean =>
    forms.every((form) => form.properties?.[name] === undefined || name in form.fills);
  const asked = Object.keys(properties).filter((name) => !isFilled(name));
  return {
    type: 'object',
    required: asked.filter((name) => forms.some((form) => form.required?.includes(name))),
    properties: Object.fromEntries(
      asked.flatMap((name) => (properties[name] ? [[name, properties[name]]] : [])),
    ),
  };
}

/** The words of all services of the parts together. */
function joinLabels(services: readonly Service[], parts: readonly Part[]): Labels {
  const own = parts.map((part): Labels => services.find(({ name }) => name === part.service)?.labels ?? {});
  const join = (kind: string): object => Object.assign({}, ...own.map((labels) => labels[kind])) as object;
  return { fields: join('fields'), values: join('values') };
}
