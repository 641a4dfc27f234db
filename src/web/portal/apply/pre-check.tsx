import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { bodyOf, ProblemError } from '../../kit/api.ts';
import { faultsOf } from '../../kit/form/check.ts';
import { SchemaForm } from '../../kit/form/schema-form.tsx';
import { flatten, isFilled, type Schema, type Values } from '../../kit/form/schema.ts';
import { useLabels } from '../../kit/labels.ts';
import { Page } from '../../kit/page.tsx';
import { ProblemNotice } from '../../kit/problem-notice.tsx';
import { api, formBody } from '../api.ts';
import { isCalculated } from '../estimate/estimate.ts';
import { useApplication } from './application.ts';
import { FindingCard, type Finding } from './finding.tsx';
import { WithWorkflow } from './with-workflow.tsx';

/** May I, must I? A few questions, answered in plain words before anything is asked for. */
export default function PreCheck() {
  const application = useApplication();
  return <WithWorkflow application={application}>{() => <Questions {...application} />}</WithWorkflow>;
}

type Props = ReturnType<typeof useApplication>;

function Questions({ found, draft, keep, at }: Props) {
  const { t } = useTranslation();
  const { text } = useLabels();
  const schema = (found?.workflow.forms.preCheck ?? {}) as Schema;
  const result = useMutation({ mutationFn: (values: Values) => ask(found, schema, values) });
  const answer = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (result.data !== undefined) answer.current?.focus();
  }, [result.data]);
  if (found === undefined) return null;
  const { service, workflow } = found;
  const members = membersOf(schema, draft.preCheck, result.data);
  const findings = result.error instanceof ProblemError ? result.error.problem.findings : undefined;
  const faults = faultsOf(findings, '/body');
  return (
    <Page title={text(workflow.label)} lead={t('preCheck.lead')}>
      <div tabIndex={-1} ref={answer} aria-live="polite">
        {result.data !== undefined && <FindingCard finding={result.data} labels={service.labels} />}
        {result.data?.allowed === true && (
          <p className="actions">
            <Link className="button button-main" to={`${at}/apply`}>
              {t('preCheck.apply')}
            </Link>
          </p>
        )}
      </div>
      {result.error !== null && faults.length === 0 && (
        <ProblemNotice error={result.error} focused retry={() => result.mutate(draft.preCheck)} />
      )}
      <section className="card">
        <h2>{t(result.data === undefined ? 'preCheck.questions' : 'preCheck.again')}</h2>
        <SchemaForm
          schema={schema}
          labels={service.labels}
          values={draft.preCheck}
          onChange={(preCheck) => keep({ preCheck })}
          onSubmit={() => result.mutate(draft.preCheck)}
          submitLabel={t('preCheck.ask')}
          isBusy={result.isPending}
          only={members.first}
          more={members.rest}
          found={faults}
        />
        {isCalculated(workflow) && <Link to={`${at}/estimate`}>{t('preCheck.estimate')}</Link>}
      </section>
    </Page>
  );
}

const ASK_DATES = 'askDates';

async function ask(found: Props['found'], schema: Schema, values: Values): Promise<Finding> {
  const path = { service: found?.service.name ?? '', workflow: found?.workflow.name ?? '' };
  const hasDates = flatten(schema).properties?.[ASK_DATES] !== undefined;
  const send = (body: Values) =>
    bodyOf(
      api.POST('/resident/v1/services/{service}/workflows/{workflow}/pre-check', {
        params: { path },
        body: formBody(body),
      }),
    );
  if (!hasDates) return (await send(values)) as Finding;
  // Where the calendar ends there are no dates yet, and still an answer.
  return (await send({ ...values, [ASK_DATES]: true }).catch((error: unknown) => {
    if (error instanceof ProblemError && error.problem.code === 'CALENDAR_UNCOVERED') return send(values);
    throw error;
  })) as Finding;
}

/** What must be known, what was asked back and what was answered stand open; the rest applies to few. */
function membersOf(
  schema: Schema,
  values: Values,
  finding: Finding | undefined,
): { first: string[]; rest: string[] } {
  const { properties = {}, required = [] } = flatten(schema);
  const asked = new Set([...required, ...(finding?.questions ?? []).map(({ field }) => field)]);
  const names = Object.keys(properties).filter((name) => name !== ASK_DATES);
  const isFirst = (name: string): boolean => asked.has(name) || isFilled(values[name]);
  return { first: names.filter(isFirst), rest: names.filter((name) => !isFirst(name)) };
}
