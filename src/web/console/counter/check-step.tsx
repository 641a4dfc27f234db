import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemError } from '../../kit/api.ts';
import { faultsOf } from '../../kit/form/check.ts';
import { SchemaForm } from '../../kit/form/schema-form.tsx';
import { flatten, isFilled, type Schema } from '../../kit/form/schema.ts';
import { useLabels, type Labels } from '../../kit/labels.ts';
import { Page } from '../../kit/page.tsx';
import { ProblemNotice } from '../../kit/problem-notice.tsx';
import { StatusTag } from '../../kit/status-tag.tsx';
import { BackButton } from './back-button.tsx';
import { checkFirst, type Finding, type StepProps } from './filing.ts';

/** May the person, must the person: asked before anything is filled in. */
export function CheckStep({ filing, matter, keep, go }: StepProps) {
  const { t } = useTranslation();
  const { text } = useLabels();
  const checking = useMutation({ mutationFn: () => checkFirst(matter, filing) });
  const answer = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (checking.data !== undefined) answer.current?.focus();
  }, [checking.data]);
  const schema = matter.workflow.forms.preCheck as Schema;
  const { labels } = matter.service;
  const findings = checking.error instanceof ProblemError ? checking.error.problem.findings : undefined;
  const faults = faultsOf(findings, '/body/input');
  const { first, rest } = membersOf(schema, filing.preCheck, checking.data);
  return (
    <Page title={t('counter.check.title')} lead={t('counter.check.lead')}>
      <div tabIndex={-1} ref={answer} aria-live="polite">
        {checking.data !== undefined && <Answer finding={checking.data} labels={labels} />}
        {checking.data?.allowed === true && (
          <p className="actions">
            <Button type="primary" onClick={() => go('form')}>
              {t('counter.check.next')}
            </Button>
          </p>
        )}
      </div>
      {checking.error !== null && faults.length === 0 && (
        <ProblemNotice error={checking.error} focused retry={() => checking.mutate()} />
      )}
      <section className="card">
        <h2>{text(matter.workflow.label)}</h2>
        <SchemaForm
          schema={schema}
          labels={labels}
          values={filing.preCheck}
          onChange={(preCheck) => keep({ preCheck })}
          onSubmit={() => checking.mutate()}
          submitLabel={t('counter.check.ask')}
          isBusy={checking.isPending}
          only={first}
          more={rest}
          found={faults}
        />
      </section>
      <BackButton onBack={() => go('matter')} />
    </Page>
  );
}

/** What must be known and what was asked back stand open; the rest applies to few. */
function membersOf(
  schema: Schema,
  values: StepProps['filing']['preCheck'],
  finding: Finding | undefined,
): { first: string[]; rest: string[] } {
  const { properties = {}, required = [] } = flatten(schema);
  const asked = new Set([...required, ...(finding?.questions ?? []).map(({ field }) => field)]);
  const names = Object.keys(properties);
  const isFirst = (name: string): boolean => asked.has(name) || isFilled(values[name]);
  return { first: names.filter(isFirst), rest: names.filter((name) => !isFirst(name)) };
}

function Answer({ finding, labels }: { finding: Finding; labels: Labels | undefined }) {
  const { t } = useTranslation();
  const { either, named } = useLabels();
  const { allowed, summary, summaryZh, decision = '', reasons = [], questions = [] } = finding;
  const words = questions.length > 0 ? 'asks' : allowed === true ? 'yes' : 'no';
  return (
    <section className="card">
      <p>
        <StatusTag tone={({ asks: 'notice', yes: 'done', no: 'problem' } as const)[words]}>
          {t(`counter.check.${words}`)}
        </StatusTag>
      </p>
      <p className="lead">{either(summary, summaryZh) || named(labels, 'decisions', decision)}</p>
      <ul>
        {questions.map(({ field, question, questionZh }) => (
          <li key={field}>{either(question, questionZh)}</li>
        ))}
      </ul>
      {reasons.map(({ ruleIds, sources, reason, reasonZh, fix, fixZh }) => (
        <details key={ruleIds.join()} open={allowed !== true}>
          <summary>{either(reason, reasonZh)}</summary>
          <p>
            <strong>{t('counter.check.fix')}</strong> {either(fix, fixZh)}
          </p>
          <p className="muted">
            {t('counter.check.law')}: {[...ruleIds, ...sources].join(t('kit.comma'))}
          </p>
        </details>
      ))}
    </section>
  );
}
