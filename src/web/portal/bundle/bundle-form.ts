import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { useDraft } from '../../kit/draft.ts';
import type { Values } from '../../kit/form/schema.ts';
import { labelOf, type Labels } from '../../kit/labels.ts';
import { useMe } from '../../kit/session.ts';
import type { BundleKind, Service } from '../api.ts';
import { bundleKindsQuery, servicesQuery } from '../queries.ts';
import { askedAs } from './join-forms.ts';

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

/** The words of all services of the parts together; a field that is asked under another name keeps its words. */
function joinLabels(services: readonly Service[], parts: readonly Part[]): Labels {
  const own = parts.map((part) => ({
    part,
    labels: services.find(({ name }) => name === part.service)?.labels ?? {},
  }));
  const join = (kind: string): object =>
    Object.assign({}, ...own.map(({ labels }) => labels[kind])) as object;
  const renamed = own.flatMap(({ part, labels }) =>
    askedAs(part).flatMap(([asked, field]) => {
      const label = labelOf(labels, 'fields', field);
      return asked === field || label === undefined ? [] : [[asked, label] as const];
    }),
  );
  return { fields: { ...Object.fromEntries(renamed), ...join('fields') }, values: join('values') };
}
