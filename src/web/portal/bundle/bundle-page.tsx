import { Checkbox } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { SchemaForm } from '../../kit/form/schema-form.tsx';
import { useLabels } from '../../kit/labels.ts';
import { Page } from '../../kit/page.tsx';
import type { BundleKind } from '../api.ts';
import { workflowIn } from '../queries.ts';
import { useBundle, type BundleOfPage } from './bundle-form.ts';
import { joinForms } from './join-forms.ts';
import { WithBundle } from './with-bundle.tsx';

/** Several matters with one form: which of them, then everything they ask, once. */
export default function BundlePage() {
  const page = useBundle();
  return <WithBundle page={page}>{(kind) => <Form page={page} kind={kind} />}</WithBundle>;
}

function Form({ page, kind }: { page: BundleOfPage; kind: BundleKind }) {
  const { t } = useTranslation();
  const { text } = useLabels();
  const navigate = useNavigate();
  const { draft, keep, chosen, labels, services, at } = page;
  const names = chosen.map(({ part }) => part).join();
  const schema = useMemo(
    () => joinForms(kind.parts.filter(({ part }) => names.split(',').includes(part))),
    [kind, names],
  );
  const required = schema.required ?? [];
  const rest = Object.keys(schema.properties ?? {}).filter((name) => !required.includes(name));
  const toggle = (part: string, isOn: boolean): void =>
    keep({ parts: isOn ? [...draft.parts, part] : draft.parts.filter((one) => one !== part) });
  return (
    <Page title={text(kind.label)} lead={t('apply.saved')}>
      <section className="card">
        <fieldset className="field">
          <legend>{t('bundle.which')}</legend>
          <div className="choices">
            {kind.parts.map(({ part, service, workflow }) => {
              const found = workflowIn(services.data ?? [], service, workflow);
              return (
                <Checkbox
                  key={part}
                  checked={draft.parts.includes(part)}
                  onChange={({ target }) => toggle(part, target.checked)}
                >
                  {found === undefined ? part : text(found.workflow.label)}
                </Checkbox>
              );
            })}
          </div>
        </fieldset>
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
            only={required}
            more={rest}
          />
        )}
      </section>
    </Page>
  );
}
