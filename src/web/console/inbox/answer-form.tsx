import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { afresh } from '../../kit/afresh.ts';
import { ProblemError } from '../../kit/api.ts';
import { useDraft } from '../../kit/draft.ts';
import { faultsOf, type Fault } from '../../kit/form/check.ts';
import { SchemaForm } from '../../kit/form/schema-form.tsx';
import { isObject, type Schema, type Value, type Values } from '../../kit/form/schema.ts';
import { useLabels, type Labels } from '../../kit/labels.ts';
import { ProblemNotice } from '../../kit/problem-notice.tsx';
import { useMe } from '../../kit/session.ts';
import { movesMoney, prefill, refill, sentOf, shapeForm } from './desk-form.ts';
import { sendAnswer, type DeskProposal, type InboxStep } from './inbox-queries.ts';
import { Returned } from './returned.tsx';

interface Props {
  asked: InboxStep;
  labels: Labels;
  /** What a second clerk has sent back. */
  returned: DeskProposal | undefined;
  refresh: () => Promise<void>;
}

interface Draft {
  operationId?: string;
  /** By operation, so that a look at another form loses nothing. */
  values: Readonly<Record<string, Values>>;
  fourEyes?: boolean;
}

const EMPTY: Draft = { values: {} };
const NOTHING: Values = {};
const ACKNOWLEDGE = 'acknowledgeNotice';

/** The answer of the agency: which one, then its form. Everything typed is kept in this browser until it is sent. */
export function AnswerForm({ asked, labels, returned, refresh }: Props) {
  const { t } = useTranslation();
  const { data: me } = useMe();
  const { named } = useLabels();
  const { stepId } = asked.step;
  const [draft, keep, forget] = useDraft(me?.accountId ?? '', `inbox ${stepId}`, EMPTY);
  const form = asked.forms.find(({ operationId }) => operationId === draft.operationId) ?? asked.forms[0];
  if (form === undefined) return <p>{t('inbox.noForm')}</p>;
  return (
    <section className="card desk-form no-print" aria-labelledby="answer">
      <h2 id="answer">{t('inbox.answer')}</h2>
      {returned !== undefined && (
        <Returned
          proposal={returned}
          onContinue={() => {
            const { operationId, body } = returned;
            keep({ operationId, values: { ...draft.values, [operationId]: body as Values } });
          }}
        />
      )}
      {asked.forms.length > 1 && (
        <div className="field">
          <label htmlFor="answer-kind">{t('inbox.kind')}</label>
          <select
            id="answer-kind"
            value={form.operationId}
            onChange={({ target }) => keep({ operationId: target.value })}
          >
            {asked.forms.map(({ operationId }) => (
              <option key={operationId} value={operationId}>
                {named(labels, 'operations', operationId)}
              </option>
            ))}
          </select>
        </div>
      )}
      <OneForm key={form.operationId} {...{ asked, labels, refresh, form, draft, keep, forget }} />
    </section>
  );
}

interface OneFormProps extends Omit<Props, 'returned'> {
  form: InboxStep['forms'][number];
  draft: Draft;
  keep: (change: Partial<Draft>) => void;
  forget: () => void;
}

function OneForm({ asked, labels, refresh, form, draft, keep, forget }: OneFormProps) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const navigate = useNavigate();
  const { stepId, version, caseNumber } = asked.step;
  const { operationId } = form;
  const schema = form.schema as Schema;
  const request = { ...(asked.request as Values), person: personOf(asked) };
  const entered = draft.values[operationId];
  const values = entered ?? prefill(shapeForm(schema, NOTHING, asked.outcomes).schema, request);
  const shaped = shapeForm(schema, values, asked.outcomes);
  const fourEyes = asked.twoOfficers || (draft.fourEyes ?? movesMoney(shaped));
  const sending = useMutation({
    mutationFn: () => sendAnswer(stepId, version, { operationId, body: sentOf(shaped, values), fourEyes }),
    onSuccess: async () => {
      forget();
      await navigate('/inbox', { state: { done: fourEyes ? 'proposed' : 'sent', caseNumber } });
      await client.invalidateQueries({ queryKey: ['inbox'] });
      await client.invalidateQueries({ queryKey: ['inbox-step', stepId] });
    },
  });
  const faults = faultsIn(sending.error);
  const change = (next: Values): void => {
    const filled = refill(shaped, shapeForm(schema, next, asked.outcomes), next, request as Value);
    keep({ operationId, values: { ...draft.values, [operationId]: filled } });
  };
  return (
    <>
      {operationId === ACKNOWLEDGE && <p>{t('inbox.acknowledge')}</p>}
      {entered !== undefined && (
        <p className="actions">
          <output className="muted">{t('inbox.draft')}</output>
          <Button onClick={forget}>{t('inbox.startAgain')}</Button>
        </p>
      )}
      {sending.error !== null && faults.length === 0 && (
        <ProblemNotice error={sending.error} focused retry={afresh(sending, refresh)} />
      )}
      <SchemaForm
        schema={shaped.schema}
        labels={labels}
        values={values}
        onChange={change}
        onSubmit={() => sending.mutate()}
        submitLabel={t(fourEyes ? 'inbox.propose' : 'inbox.send')}
        isBusy={sending.isPending}
        only={shaped.only}
        more={shaped.more}
        found={faults}
        hasTables
      >
        {asked.twoOfficers && <p>{t('inbox.twoOfficers')}</p>}
        {operationId !== ACKNOWLEDGE && !asked.twoOfficers && (
          <p>
            <label className="in-line">
              <input
                type="checkbox"
                checked={fourEyes}
                onChange={({ target }) => keep({ fourEyes: target.checked })}
              />
              {t('inbox.fourEyes')}
            </label>
          </p>
        )}
      </SchemaForm>
    </>
  );
}

/** Where the gateway found a fault in the form: by the contract below `/body/body`, by a rule below `/body`. */
function faultsIn(error: unknown): readonly Fault[] {
  const findings = error instanceof ProblemError ? error.problem.findings : undefined;
  const byContract = faultsOf(findings, '/body/body');
  return byContract.length > 0 ? byContract : faultsOf(findings, '/body');
}

/** The person as the letter names them, and as the case knows them where it does not. */
function personOf({ request, person }: InboxStep): Values {
  const known = (request as Values)['person'];
  return { ...person, ...(isObject(known) ? known : {}) };
}
