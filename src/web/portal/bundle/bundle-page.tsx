import { Button } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { SchemaForm } from '../../kit/form/schema-form.tsx';
import { useLabels } from '../../kit/labels.ts';
import { Page } from '../../kit/page.tsx';
import type { BundleKind } from '../api.ts';
import { useBundle, type BundleOfPage } from './bundle-form.ts';
import { joinForms } from './join-forms.ts';
import { PartChoices, placeOf } from './part-choices.tsx';
import { WithBundle } from './with-bundle.tsx';

/** Several matters with one form: which of them and for whom, then everything they ask, once. */
export default function BundlePage() {
  const page = useBundle();
  return <WithBundle page={page}>{(kind) => <Form page={page} kind={kind} />}</WithBundle>;
}

function Form({ page, kind }: { page: BundleOfPage; kind: BundleKind }) {
  const { t } = useTranslation();
  const { text } = useLabels();
  const navigate = useNavigate();
  const { draft, keep, chosen, labels, at } = page;
  const names = chosen.map(({ part }) => part).join();
  const schema = useMemo(
    () => joinForms(kind.parts.filter(({ part }) => names.split(',').includes(part))),
    [kind, names],
  );
  const first = [...(schema.required ?? []), ...chosen.flatMap(({ namesFamily }) => namesFamily ?? [])];
  const rest = Object.keys(schema.properties ?? {}).filter((name) => !first.includes(name));
  return (
    <Page title={text(kind.label)} lead={t('apply.saved')}>
      <section className="card">
        <PartChoices page={page} kind={kind} />
      </section>
      <section className="card">
        {chosen.length === 0 ? (
          <p className="muted">{t('bundle.chooseFirst')}</p>
        ) : (
          <SchemaForm
            key={names}
            schema={schema}
            labels={labels}
            values={draft.answers}
            onChange={(answers) => keep({ answers })}
            onSubmit={() => void navigate(`${at}/check`)}
            submitLabel={t('bundle.check')}
            only={first}
            more={rest}
          >
            <AlsoForChildren page={page} />
          </SchemaForm>
        )}
      </section>
    </Page>
  );
}

/** Below the field that names them: the way to the matters that can be done for the children. */
function AlsoForChildren({ page: { people, isChosenFor } }: { page: BundleOfPage }) {
  const { t } = useTranslation();
  const waiting = people.filter((person) => person.ground === 'child' && !isChosenFor(person));
  return (
    <output>
      {waiting.map((person) => (
        <p key={person.who}>
          {t('together.alsoFor', { name: person.name })}{' '}
          <Button onClick={() => goTo(placeOf(person))}>{t('together.choose', { name: person.name })}</Button>
        </p>
      ))}
    </output>
  );
}

/** Opens the fold at a place of this page and goes there. */
function goTo(place: string): void {
  const summary = document.getElementById(place);
  summary?.closest('details')?.setAttribute('open', '');
  summary?.focus();
  summary?.scrollIntoView({ block: 'center' });
}
