import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import type { Values } from '../../kit/form/schema.ts';
import { formatDay } from '../../kit/format.ts';
import { useLabels, type Labels } from '../../kit/labels.ts';
import { Page, Waiting } from '../../kit/page.tsx';
import { ProblemNotice } from '../../kit/problem-notice.tsx';
import { useServiceNames } from '../queries.ts';
import { Papers } from '../papers/papers.tsx';
import { AnswerForm } from './answer-form.tsx';
import { ChangedSince } from './changed-since.tsx';
import { DaysLeft } from './days-left.tsx';
import './inbox.css';
import { stepName } from './inbox-list.tsx';
import { inboxStepQuery, useDeskLabels, type InboxStep } from './inbox-queries.ts';
import { Letter } from './letter.tsx';
import { Proposal } from './proposal.tsx';

/** One letter: what is asked on the left, what is known of it on the right, the answer below. */
export default function InboxStepPage() {
  const { t } = useTranslation();
  const { stepId = '' } = useParams();
  const { data, error, refetch } = useQuery(inboxStepQuery(stepId));
  const { named } = useServiceNames();
  const labels = useDeskLabels(data?.step.service);
  const title = data === undefined ? t('inbox.title') : stepName(data.step, named, t('inbox.notice'));
  return (
    <Page title={title} {...(data !== undefined && { lead: <Lead asked={data} /> })}>
      <p className="no-print">
        <Link to="/inbox">{t('inbox.back')}</Link>
      </p>
      {error !== null && <ProblemNotice error={error} retry={() => void refetch()} />}
      {data === undefined && error === null && <Waiting>{t('kit.loading')}</Waiting>}
      {data !== undefined && labels !== undefined && (
        <Asked asked={data} labels={labels} refresh={async () => void (await refetch())} />
      )}
    </Page>
  );
}

function Lead({ asked: { step } }: { asked: InboxStep }) {
  const { service } = useServiceNames();
  return (
    <>
      {service(step.service)} · {step.caseNumber} ·{' '}
      <DaysLeft due={step.due} workingDaysLeft={step.workingDaysLeft} />
    </>
  );
}

interface AskedProps {
  asked: InboxStep;
  labels: Labels;
  refresh: () => Promise<void>;
}

function Asked({ asked, labels, refresh }: AskedProps) {
  const { t } = useTranslation();
  const waiting = asked.proposals.find(({ approval }) => approval.status === 'pending');
  const returned = asked.proposals.find(({ approval }) => approval.status === 'declined');
  return (
    <>
      <div className="columns">
        <section className="card" aria-labelledby="letter">
          <h2 id="letter">{t('inbox.letter')}</h2>
          <Letter content={asked.request as Values} labels={labels} />
          <p className="actions no-print">
            <button type="button" className="button" onClick={() => window.print()}>
              {t('kit.print')}
            </button>
          </p>
        </section>
        <Beside asked={asked} labels={labels} />
      </div>
      <ChangedSince step={asked.step} />
      {waiting === undefined ? (
        <AnswerForm asked={asked} labels={labels} returned={returned} refresh={refresh} />
      ) : (
        <Proposal proposal={waiting} asked={asked} labels={labels} />
      )}
    </>
  );
}

/** Records of acts have no content for a desk. */
const ACT_RECORD = 'administrative-act';

/** The person and the documents of the case. */
function Beside({ asked: { person, step, documents }, labels }: Omit<AskedProps, 'refresh'>) {
  const { t } = useTranslation();
  const { named, language } = useLabels();
  return (
    <aside>
      <section className="card">
        <h2>{t('inbox.person')}</h2>
        <dl className="facts">
          <dt>{t('inbox.name')}</dt>
          <dd>{person.name}</dd>
          <dt>{t('inbox.idNumber')}</dt>
          <dd>{person.idNumber}</dd>
          <dt>{t('inbox.columns.number')}</dt>
          <dd>
            <Link to={`/cases/${step.caseId}`}>{step.caseNumber}</Link>
          </dd>
        </dl>
        <p className="muted">{t('inbox.recorded')}</p>
      </section>
      <section className="card">
        <h2>{t('inbox.documents')}</h2>
        <ul className="plain">
          {documents
            .filter(({ kind }) => kind !== ACT_RECORD)
            .map(({ id, kind, version, receivedAt, printable }) => (
              <li key={id}>
                {printable === true ? (
                  <a
                    href={`/admin/v1/cases/${step.caseId}/documents/${id}/print`}
                    target="_blank"
                    rel="noreferrer"
                  >
                    {named(labels, 'documents', kind)}
                  </a>
                ) : (
                  named(labels, 'documents', kind)
                )}{' '}
                <span className="muted">
                  {t('inbox.versionOn', { version, day: formatDay(receivedAt, language) })}
                </span>
              </li>
            ))}
        </ul>
      </section>
      <Papers caseId={step.caseId} members={[step.memberId]} />
    </aside>
  );
}
