import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { bodyOf } from '../../kit/api.ts';
import { givenConsent, isAgreed } from '../../kit/consent/consent.ts';
import { Answer } from '../../kit/form/answers.tsx';
import { NotTaken } from '../../kit/form/not-taken.tsx';
import { flatten, isFilled, type Schema, type Values } from '../../kit/form/schema.ts';
import { useLabels } from '../../kit/labels.ts';
import { Page } from '../../kit/page.tsx';
import { api, formBody } from '../api.ts';
import type { WorkflowOfService } from '../queries.ts';
import { carryOver, sectionsOf, type Draft, type useApplication } from './application.ts';
import { ConsentTitle } from '../../kit/consent/consent-items.tsx';

interface Props {
  application: ReturnType<typeof useApplication>;
  found: WorkflowOfService;
}

/** Everything that will be sent, each part with its way back, before it is sent once. */
export function CheckAnswers({ application, found: { service, workflow } }: Props) {
  const { t } = useTranslation();
  const { named } = useLabels();
  const { draft, at, consentForm } = application;
  const schema = workflow.forms.application as Schema;
  const { properties = {} } = flatten(schema);
  const answers = carryOver(schema, draft.preCheck, draft.answers);
  const sending = useSubmit(application, service.name, workflow.name, answers);
  return (
    <Page title={t('check.title')}>
      <NotTaken error={sending.error} labels={service.labels} retry={() => sending.mutate()} />
      {sectionsOf(schema).map(({ name, members, isOptional }) => {
        const title = name === 'basis' ? t('apply.basis') : named(service.labels, 'fields', name);
        const shown = members.filter((member) => isFilled(answers[member]));
        return (
          <section className="card" key={name}>
            <div className="check-head">
              <h2>{title}</h2>
              <Link to={`${at}/apply/${name}`}>{t('check.change', { what: title })}</Link>
            </div>
            {shown.length === 0 && isOptional && <p className="muted">{t('kit.notGiven')}</p>}
            <dl className="facts">
              {shown.map((member) => (
                <div key={member}>
                  <dt>{named(service.labels, 'fields', member)}</dt>
                  <dd>
                    <Answer
                      schema={properties[member] ?? {}}
                      value={answers[member]}
                      labels={service.labels}
                      name={member}
                    />
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        );
      })}
      <section className="card">
        <h2>{t('apply.consent')}</h2>
        <ul>
          {consentForm.data?.items.map((one) => (
            <li key={one.item}>
              <ConsentTitle item={one} />
            </li>
          ))}
        </ul>
        <p>{t('check.true')}</p>
        <Button
          type="primary"
          size="large"
          disabled={!isAgreed(consentForm.data, draft.consent)}
          loading={sending.isPending}
          onClick={() => sending.mutate()}
        >
          {t('check.send')}
        </Button>
      </section>
    </Page>
  );
}

/** Sends once: the same content goes under the same key however often it is tried, changed content under another. */
function useSubmit(
  { draft, keep, forget, consentForm: { data: form } }: ReturnType<typeof useApplication>,
  service: string,
  workflow: string,
  application: Values,
) {
  const navigate = useNavigate();
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => {
      const body = {
        application: formBody(application),
        consent: form === undefined ? { version: '', items: [] } : givenConsent(form, draft.consent),
      };
      const sent = sentAs(draft, JSON.stringify(body));
      keep({ sent });
      return bodyOf(
        api.POST('/resident/v1/services/{service}/workflows/{workflow}/applications', {
          params: { path: { service, workflow }, header: { 'Idempotency-Key': sent.key } },
          body,
        }),
      );
    },
    onError: () => client.invalidateQueries({ queryKey: ['consent-form'] }),
    onSuccess: async ({ caseId }) => {
      await client.invalidateQueries({ queryKey: ['cases'] });
      await navigate(`/cases/${caseId}/receipt`, { replace: true });
      forget();
    },
  });
}

const sentAs = ({ sent }: Draft, body: string): NonNullable<Draft['sent']> =>
  sent?.body === body ? sent : { key: crypto.randomUUID(), body };
