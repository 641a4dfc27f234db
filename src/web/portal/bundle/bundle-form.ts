import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { useDraft } from '../../kit/draft.ts';
import { flatten, isFilled, type Schema, type Values } from '../../kit/form/schema.ts';
import { addWords } from '../../kit/i18n.ts';
import { labelOf, type Labels } from '../../kit/labels.ts';
import { useActing, useDraftOwner } from '../acting.ts';
import { formBody, type BundleKind, type Service } from '../api.ts';
import { bundleKindsQuery, servicesQuery } from '../queries.ts';
import { askedAs } from './join-forms.ts';
import { usePeople, type BundlePerson } from './people.ts';
import { words } from './words.ts';

addWords(words);

/** A part of the form for a person; `who` is empty for whom the form is as a whole. */
interface Chosen {
  part: string;
  who: string;
}

interface BundleDraft {
  chosen: readonly Chosen[];
  answers: Values;
  /** What is answered for one part of one person alone. */
  own: Readonly<Record<string, Values>>;
  consent: readonly string[];
  sent?: { key: string; body: string };
}

const EMPTY: BundleDraft = { chosen: [], answers: {}, own: {}, consent: [] };
const NO_ANSWERS: Values = {};

const keyOf = (part: string, who: string): string => `${part} ${who}`;

/** The bundle of the address, with what was answered so far. */
export function useBundle() {
  const { bundle = '' } = useParams();
  const kinds = useQuery(bundleKindsQuery);
  const services = useQuery(servicesQuery);
  const isActing = useActing() !== undefined;
  const owner = useDraftOwner();
  const [draft, keep, forget] = useDraft(owner, `form of ${bundle}`, EMPTY);
  const kind = kinds.data?.find(({ name }) => name === bundle);
  const people = usePeople(kind, draft.chosen, draft.answers);
  const asked = askedOf(draft, people);
  const chosen = kind?.parts.filter(({ part }) => asked.some((one) => one.part === part)) ?? [];
  const isChosen = (part: string, who: string): boolean =>
    draft.chosen.some((one) => one.part === part && one.who === who);
  return {
    bundle,
    kinds,
    services,
    kind,
    chosen,
    people,
    isActing,
    owner,
    draft,
    keep,
    forget,
    isChosen,
    isChosenFor: ({ who, parts }: BundlePerson) => parts.some((part) => isChosen(part, who)),
    choose: (part: string, who: string, isOn: boolean) => {
      const others = draft.chosen.filter((one) => one.part !== part || one.who !== who);
      keep({ chosen: isOn ? [...others, { part, who }] : others });
    },
    ownAnswers: (part: string, who: string) => draft.own[keyOf(part, who)] ?? NO_ANSWERS,
    answerFor: (part: string, who: string, answers: Values) =>
      keep({ own: { ...draft.own, [keyOf(part, who)]: answers } }),
    /** The form as it is sent, besides consent. */
    form: { answers: formBody(draft.answers), parts: asked },
    labels: joinLabels(services.data ?? [], chosen),
    at: `/bundles/${bundle}`,
  };
}

export type BundleOfPage = ReturnType<typeof useBundle>;

/** The chosen parts of those for whom they can be filed now, oneself first. */
const askedOf = ({ chosen, own }: BundleDraft, people: readonly BundlePerson[]) =>
  people.flatMap(({ who, parts, sent }) =>
    chosen
      .filter((one) => one.who === who && parts.includes(one.part))
      .map(({ part }) => {
        const answers = own[keyOf(part, who)];
        return {
          part,
          ...sent,
          ...(who !== '' && isFilled(answers) && { answers: formBody(answers ?? NO_ANSWERS) }),
        };
      }),
  );

type Part = BundleKind['parts'][number];

/**
 * The words of all services of the parts together, each for what its own part asks; a field that is asked under another
 * name keeps its words.
 */
function joinLabels(services: readonly Service[], parts: readonly Part[]): Labels {
  const own = parts.map((part) => ({
    part,
    labels: services.find(({ name }) => name === part.service)?.labels ?? {},
  }));
  const join = (kind: string): object =>
    Object.assign({}, ...own.map(({ labels }) => labels[kind])) as object;
  const asked = own.flatMap(({ part, labels }) =>
    [...namesIn(part.form as Schema)].flatMap((name) => {
      const label = labelOf(labels, 'fields', name);
      return label === undefined ? [] : [[name, label] as const];
    }),
  );
  const renamed = own.flatMap(({ part, labels }) =>
    askedAs(part).flatMap(([name, field]) => {
      const label = labelOf(labels, 'fields', field);
      return name === field || label === undefined ? [] : [[name, label] as const];
    }),
  );
  return {
    fields: { ...join('fields'), ...Object.fromEntries(renamed), ...Object.fromEntries(asked.toReversed()) },
    values: join('values'),
  };
}

/** Every name under which a form asks something, however deep. */
function namesIn(schema: Schema): Set<string> {
  const { properties = {}, items } = flatten(schema);
  const inside = [...Object.values(properties), ...(items === undefined ? [] : [items])].flatMap((one) => [
    ...namesIn(one),
  ]);
  return new Set([...Object.keys(properties), ...inside]);
}
