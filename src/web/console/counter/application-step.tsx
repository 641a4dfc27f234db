import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SchemaForm } from '../../kit/form/schema-form.tsx';
import { flatten, isFilled, type Schema } from '../../kit/form/schema.ts';
import { Page } from '../../kit/page.tsx';
import { BackButton } from './back-button.tsx';
import { answersOf, type StepProps } from './filing.ts';

/** The application as its contract asks for it; what few need stands behind a fold. */
export function ApplicationStep({ filing, matter, keep, go }: StepProps) {
  const { t } = useTranslation();
  const schema = matter.workflow.forms.application as Schema;
  const values = answersOf(schema, filing);
  const [opened] = useState(values);
  const { properties = {}, required = [] } = flatten(schema);
  const names = Object.keys(properties);
  const isFirst = (name: string): boolean => required.includes(name) || isFilled(opened[name]);
  return (
    <Page title={t('counter.form.title')}>
      <section className="card">
        <SchemaForm
          schema={schema}
          labels={matter.service.labels}
          only={names.filter(isFirst)}
          more={names.filter((name) => !isFirst(name))}
          values={values}
          onChange={(answers) => keep({ answers })}
          onSubmit={() => go('consent')}
          submitLabel={t('counter.form.next')}
        />
      </section>
      <BackButton onBack={() => go('check')} />
    </Page>
  );
}
