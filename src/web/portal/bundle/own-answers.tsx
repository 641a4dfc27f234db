import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { FormContext } from '../../kit/form/field-context.ts';
import { Members } from '../../kit/form/field.tsx';
import { flatten, type Schema } from '../../kit/form/schema.ts';
import type { BundleKind } from '../api.ts';
import type { BundleOfPage } from './bundle-form.ts';
import { askedAs } from './join-forms.ts';
import type { BundlePerson } from './people.ts';

interface Props {
  page: BundleOfPage;
  kind: BundleKind;
  row: BundleKind['parts'][number];
  person: BundlePerson;
}

/** What is answered for one person in another way than for everybody; nothing here has to be. */
export function OwnAnswers({ page, kind, row: { part, service, form, fills }, person }: Props) {
  const { t } = useTranslation();
  const shared = useMemo(() => sharedIn(kind), [kind]);
  const isAsked = (name: string): boolean => person.ground !== 'child' || !shared.has(fills[name] ?? name);
  const schema: Schema = { ...flatten(form as Schema), required: [] };
  const only = Object.keys(schema.properties ?? {}).filter(isAsked);
  const labels = page.services.data?.find(({ name }) => name === service)?.labels;
  const context = useMemo(() => ({ labels, faults: [], hasTables: false }), [labels]);
  return (
    <details className="reason">
      <summary>{t('together.differs', { name: person.name })}</summary>
      <p className="hint">{t('together.differsMeans')}</p>
      <FormContext value={context}>
        <Members
          schema={schema}
          only={only}
          at={`/${part}/${person.who}`}
          values={page.ownAnswers(part, person.who)}
          onChange={(answers) => page.answerFor(part, person.who, answers)}
        />
      </FormContext>
    </details>
  );
}

/** What several matters ask is of the household, and so the same for a child who moves along. */
function sharedIn({ parts }: BundleKind): Set<string> {
  const names = parts.flatMap((part) => askedAs(part).map(([asked]) => asked));
  return new Set(names.filter((name, place) => names.indexOf(name) !== place));
}
