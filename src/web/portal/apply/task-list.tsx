import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { isAgreed } from '../../kit/consent/consent.ts';
import type { Schema } from '../../kit/form/schema.ts';
import { useLabels } from '../../kit/labels.ts';
import { Page } from '../../kit/page.tsx';
import { StatusTag, type Tone } from '../../kit/status-tag.tsx';
import { carryOver, progressOf, sectionsOf, useApplication, type Progress } from './application.ts';
import { WithWorkflow } from './with-workflow.tsx';

const TONES: Readonly<Record<Progress, Tone>> = {
  done: 'done',
  todo: 'running',
  optional: 'waiting',
  wrong: 'problem',
};

/** What there is to do until the application can be sent, in any order, with save and return. */
export default function TaskList() {
  const application = useApplication();
  const { t } = useTranslation();
  const { text, named } = useLabels();
  const { draft, at } = application;
  return (
    <WithWorkflow application={application}>
      {({ service, workflow }) => {
        const schema = workflow.forms.application as Schema;
        const answers = carryOver(schema, draft.preCheck, draft.answers);
        const rows = sectionsOf(schema).map((section) => ({
          section,
          progress: progressOf(schema, section, answers),
        }));
        const isReady = rows.every(({ progress }) => progress === 'done' || progress === 'optional');
        const agreed = isAgreed(application.consentForm.data, draft.consent);
        return (
          <Page title={t('apply.title', { what: text(workflow.label) })} lead={t('apply.saved')}>
            <section className="card">
              <ul className="tasks">
                {rows.map(({ section, progress }) => (
                  <Task key={section.name} to={`${at}/apply/${section.name}`} progress={progress}>
                    {section.name === 'basis'
                      ? t('apply.basis')
                      : named(service.labels, 'fields', section.name)}
                  </Task>
                ))}
                <Task to={`${at}/apply/consent`} progress={agreed ? 'done' : 'todo'}>
                  {t('apply.consent')}
                </Task>
              </ul>
              {isReady && agreed ? (
                <Link className="button button-main" to={`${at}/apply/check`}>
                  {t('apply.check')}
                </Link>
              ) : (
                <p className="muted">{t('apply.notYet')}</p>
              )}
            </section>
          </Page>
        );
      }}
    </WithWorkflow>
  );
}

function Task({ to, progress, children }: { to: string; progress: Progress; children: string }) {
  const { t } = useTranslation();
  return (
    <li>
      <Link to={to}>{children}</Link>
      <StatusTag tone={TONES[progress]}>{t(`progress.${progress}`)}</StatusTag>
    </li>
  );
}
