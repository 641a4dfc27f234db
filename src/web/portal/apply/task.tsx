import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { SchemaForm } from '../../kit/form/schema-form.tsx';
import { flatten, isFilled, type Schema, type Values } from '../../kit/form/schema.ts';
import { useLabels } from '../../kit/labels.ts';
import { Page } from '../../kit/page.tsx';
import { carryOver, sectionsOf, useApplication } from './application.ts';
import { CheckAnswers } from './check-answers.tsx';
import { Consent } from './consent.tsx';
import { WithWorkflow } from './with-workflow.tsx';

/** One task of the list: a part of the form, the consent, or the check before sending. */
export default function Task() {
  const application = useApplication();
  const { section = '' } = useParams();
  return (
    <WithWorkflow application={application}>
      {(found) => {
        if (section === 'consent') return <Consent application={application} />;
        if (section === 'check') return <CheckAnswers application={application} found={found} />;
        return <Part application={application} name={section} />;
      }}
    </WithWorkflow>
  );
}

function Part({ application, name }: { application: ReturnType<typeof useApplication>; name: string }) {
  const { t } = useTranslation();
  const { named } = useLabels();
  const navigate = useNavigate();
  const { found, draft, keep, at } = application;
  const schema = (found?.workflow.forms.application ?? {}) as Schema;
  const values = carryOver(schema, draft.preCheck, draft.answers);
  const [opened] = useState(values);
  const section = sectionsOf(schema).find((one) => one.name === name);
  if (section === undefined) return <Page title={t('missing.title')}>{t('missing.text')}</Page>;
  const labels = found?.service.labels;
  // What few people need stands behind a fold, unless it was filled in before.
  const first = firstOf(section.members, flatten(schema).required ?? [], opened);
  return (
    <Page title={name === 'basis' ? t('apply.basis') : named(labels, 'fields', name)}>
      <section className="card">
        <SchemaForm
          schema={schema}
          labels={labels}
          only={first.length > 0 ? first : section.members}
          more={first.length > 0 ? section.members.filter((member) => !first.includes(member)) : []}
          values={values}
          onChange={(answers) => keep({ answers })}
          onSubmit={() => void navigate(`${at}/apply`)}
          submitLabel={t('apply.save')}
        />
      </section>
    </Page>
  );
}

const firstOf = (members: readonly string[], required: readonly string[], values: Values): string[] =>
  members.filter((name) => required.includes(name) || isFilled(values[name]));
