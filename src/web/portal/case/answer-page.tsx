import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams } from 'react-router';
import { afresh } from '../../kit/afresh.ts';
import { bodyOf, ProblemError } from '../../kit/api.ts';
import { useDraft } from '../../kit/draft.ts';
import { Answer } from '../../kit/form/answers.tsx';
import { faultsOf } from '../../kit/form/check.ts';
import { SchemaForm } from '../../kit/form/schema-form.tsx';
import type { Schema, Values } from '../../kit/form/schema.ts';
import { formatDay } from '../../kit/format.ts';
import { useLabels } from '../../kit/labels.ts';
import { Page } from '../../kit/page.tsx';
import { ProblemNotice } from '../../kit/problem-notice.tsx';
import { useMe } from '../../kit/session.ts';
import { api, formBody, type Case } from '../api.ts';
import { useCase, type CaseOfPage } from './case-query.ts';
import { WithCase } from './with-case.tsx';

/** What a case asks of the person: what it is about, one form, one date. */
export default function AnswerPage() {
  const page = useCase();
  return <WithCase page={page}>{(standing) => <Asked page={page} standing={standing} />}</WithCase>;
}

interface AnswerDraft {
  values: Values;
}

const EMPTY: AnswerDraft = { values: {} };

function Asked({ page, standing }: { page: CaseOfPage; standing: Case }) {
  const { t } = useTranslation();
  const { named, language } = useLabels();
  const { stepId = '' } = useParams();
  const { data: me } = useMe();
  const navigate = useNavigate();
  const [draft, keep, forget] = useDraft(me?.accountId ?? '', `answer ${stepId}`, EMPTY);
  const asked = standing.needsYou.find((one) => one.stepId === stepId);
  const sending = useMutation({
    mutationFn: () =>
      bodyOf(
        api.POST('/resident/v1/cases/{caseId}/steps/{stepId}/answer', {
          params: {
            path: { caseId: standing.id, stepId },
            header: { 'If-Match': `"${standing.version}"` },
          },
          body: formBody(draft.values),
        }),
      ),
    onSuccess: async () => {
      forget();
      await page.refresh();
      await navigate(`/cases/${standing.id}`);
    },
  });
  if (asked === undefined)
    return (
      <Page title={t('answer.none')}>
        <Link to={`/cases/${standing.id}`}>{t('answer.back')}</Link>
      </Page>
    );
  const faults = faultsOf(
    sending.error instanceof ProblemError ? sending.error.problem.findings : undefined,
    '/body',
  );
  return (
    <Page
      title={named(page.labels, 'steps', asked.step)}
      {...(asked.due !== undefined && { lead: t('answer.due', { date: formatDay(asked.due, language) }) })}
    >
      {sending.error !== null && faults.length === 0 && (
        <ProblemNotice error={sending.error} focused retry={afresh(sending, page.refresh)} />
      )}
      {asked.about !== undefined && (
        <section className="card">
          <h2>{t('answer.about')}</h2>
          <Answer schema={{}} value={asked.about as Values} labels={page.labels} />
        </section>
      )}
      <section className="card">
        <SchemaForm
          schema={(asked.form ?? {}) as Schema}
          labels={page.labels}
          values={draft.values}
          onChange={(values) => keep({ values })}
          onSubmit={() => sending.mutate()}
          submitLabel={t('answer.send')}
          isBusy={sending.isPending}
          found={faults}
        />
      </section>
    </Page>
  );
}
