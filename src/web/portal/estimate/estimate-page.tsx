import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { bodyOf, ProblemError } from '../../kit/api.ts';
import { useDraft } from '../../kit/draft.ts';
import { faultsOf } from '../../kit/form/check.ts';
import { SchemaForm } from '../../kit/form/schema-form.tsx';
import { flatten, type Schema, type Values } from '../../kit/form/schema.ts';
import { addWords } from '../../kit/i18n.ts';
import { useLabels } from '../../kit/labels.ts';
import { Page } from '../../kit/page.tsx';
import { ProblemNotice } from '../../kit/problem-notice.tsx';
import { useDraftOwner } from '../acting.ts';
import { api, formBody } from '../api.ts';
import { carryOver, useApplication } from '../apply/application.ts';
import { WithWorkflow } from '../apply/with-workflow.tsx';
import type { WorkflowOfService } from '../queries.ts';
import { asOfNow, whatIfOf, type Estimate } from './estimate.ts';
import { EstimateResult } from './estimate-result.tsx';
import { words } from './words.ts';

addWords(words);

/** How much would move, and what if it were done in another month. */
export default function EstimatePage() {
  const application = useApplication();
  return (
    <WithWorkflow application={application}>
      {(found) => <Calculator found={found} known={application.draft.preCheck} at={application.at} />}
    </WithWorkflow>
  );
}

const EMPTY = { values: {} as Values };

interface Props {
  found: WorkflowOfService;
  /** Answers of the pre-check: nobody types them twice. */
  known: Values;
  at: string;
}

function Calculator({ found, known, at }: Props) {
  const { t } = useTranslation();
  const { text } = useLabels();
  const { service, workflow } = found;
  const [draft, keep] = useDraft(useDraftOwner(), `${service.name}/${workflow.name} estimate`, EMPTY);
  const schema = workflow.forms.estimate as Schema;
  const values = carryOver(schema, known, draft.values);
  const whatIf = whatIfOf(workflow);
  const result = useMutation({ mutationFn: () => compare(found, values, whatIf) });
  const answer = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (result.data !== undefined) answer.current?.focus();
  }, [result.data]);
  const findings = result.error instanceof ProblemError ? result.error.problem.findings : undefined;
  const faults = faultsOf(findings, '/body');
  const { properties = {}, required = [] } = flatten(schema);
  const first = [...required, ...whatIf];
  return (
    <Page title={t('estimate.title', { what: text(workflow.label) })} lead={t('estimate.lead')}>
      <div tabIndex={-1} ref={answer} aria-live="polite">
        {result.data !== undefined && <EstimateResult {...result.data} labels={service.labels} />}
      </div>
      {result.error !== null && faults.length === 0 && (
        <ProblemNotice error={result.error} focused retry={() => result.mutate()} />
      )}
      <section className="card">
        <SchemaForm
          schema={schema}
          labels={service.labels}
          values={values}
          onChange={(next) => keep({ values: next })}
          onSubmit={() => result.mutate()}
          submitLabel={t('estimate.ask')}
          isBusy={result.isPending}
          only={first}
          more={Object.keys(properties).filter((name) => !first.includes(name))}
          found={faults}
        />
        <Link to={at}>{t('estimate.apply')}</Link>
      </section>
    </Page>
  );
}

/** The estimate that was asked for, and beside it the one for the present day when something was tried out. */
async function compare(
  { service, workflow }: WorkflowOfService,
  values: Values,
  whatIf: readonly string[],
): Promise<{ estimate: Estimate; now?: Estimate }> {
  const ask = async (body: Values): Promise<Estimate> =>
    (await bodyOf(
      api.POST('/resident/v1/services/{service}/workflows/{workflow}/estimate', {
        params: { path: { service: service.name, workflow: workflow.name } },
        body: formBody(body),
      }),
    )) as Estimate;
  const present = asOfNow(values, whatIf);
  if (present === undefined) return { estimate: await ask(values) };
  const [estimate, now] = await Promise.all([ask(values), ask(present)]);
  return { estimate, now };
}
