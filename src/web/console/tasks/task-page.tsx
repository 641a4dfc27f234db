import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import type { Values } from '../../kit/form/schema.ts';
import { formatInstant } from '../../kit/format.ts';
import { useLabels } from '../../kit/labels.ts';
import { Loaded } from '../../kit/loaded.tsx';
import { Page } from '../../kit/page.tsx';
import { useMe } from '../../kit/session.ts';
import { Decide } from '../approvals/decide.tsx';
import { Comparison } from '../compare/comparison.tsx';
import { DaysLeft } from '../inbox/days-left.tsx';
import { useDeskLabels } from '../inbox/inbox-queries.ts';
import { Letter } from '../inbox/letter.tsx';
import { useServiceNames } from '../queries.ts';
import { Handover } from './handover.tsx';
import { Resolve } from './resolve.tsx';
import { Owner } from './task-list.tsx';
import { taskQuery, type TaskDetail } from './task-queries.ts';

/** One task: what is known, the answers side by side, who has it, and the decision. */
export default function TaskPage() {
  const { t } = useTranslation();
  const { taskId = '' } = useParams();
  const client = useQueryClient();
  const read = useQuery(taskQuery(taskId));
  const refresh = async (): Promise<void> => {
    await Promise.all(['tasks', 'task-page'].map((key) => client.invalidateQueries({ queryKey: [key] })));
  };
  const code = read.data?.task.reason;
  const title =
    code === undefined ? t('tasks.title') : t([`tasks.reasons.${code}`, 'tasks.reasons.other'], { code });
  return (
    <Page title={title}>
      <p>
        <Link to="/tasks">{t('tasks.back')}</Link>
      </p>
      <Loaded of={read}>
        {(data) => (
          <div className="columns">
            <div>
              <Known detail={data} />
              <Answers detail={data} />
            </div>
            <Decision detail={data} refresh={refresh} />
          </div>
        )}
      </Loaded>
    </Page>
  );
}

function Known({ detail: { task } }: { detail: TaskDetail }) {
  const { t } = useTranslation();
  const { either, language } = useLabels();
  const { service, named } = useServiceNames();
  return (
    <section className="card" aria-labelledby="known">
      <h2 id="known">{t('tasks.known')}</h2>
      <p>{either(task.detail, task.detailZh)}</p>
      <dl className="facts">
        <dt>{t('tasks.columns.number')}</dt>
        <dd>
          <Link to={`/cases/${task.caseId}`}>{task.caseNumber}</Link> · {service(task.service)}
        </dd>
        <dt>{t('tasks.side')}</dt>
        <dd>{named(task.service, 'sides', task.side)}</dd>
        <dt>{t('tasks.columns.opened')}</dt>
        <dd>{formatInstant(task.openedAt, language)}</dd>
        <dt>{t('tasks.columns.due')}</dt>
        <dd>
          <DaysLeft due={task.due} workingDaysLeft={task.workingDaysLeft} />
        </dd>
        <dt>{t('tasks.code')}</dt>
        <dd>{task.reason}</dd>
        <dt>{t('tasks.atEnd')}</dt>
        <dd>{t(`tasks.outlives.${task.outlives ?? 'none'}`)}</dd>
      </dl>
    </section>
  );
}

function Answers({ detail: { task, answers, differences } }: { detail: TaskDetail }) {
  const { t } = useTranslation();
  const { language } = useLabels();
  const labels = useDeskLabels(task.service);
  const sides = answers.flatMap(({ content, verdict, receivedAt }) =>
    content === undefined
      ? []
      : [
          {
            title: t('tasks.answerOf', {
              verdict: t(`tasks.verdicts.${verdict}`),
              at: formatInstant(receivedAt, language),
            }),
            content: content as Values,
          },
        ],
  );
  const [first] = sides;
  if (first === undefined) return null;
  return (
    <section className="card" aria-labelledby="answers">
      <h2 id="answers">{t('tasks.answers')}</h2>
      <p className="muted">{t('tasks.masked')}</p>
      {sides.length === 1 ? (
        <>
          <h3>{first.title}</h3>
          <Letter content={first.content} labels={labels} />
        </>
      ) : (
        <Comparison
          caption={t('tasks.answers')}
          sides={sides}
          labels={labels}
          {...(sides.length === 2 && { differing: differences })}
        />
      )}
    </section>
  );
}

/** Who has it and what they may do; an auditor looks only. */
function Decision({ detail, refresh }: { detail: TaskDetail; refresh: () => Promise<void> }) {
  const { t } = useTranslation();
  const { language } = useLabels();
  const { data: me } = useMe();
  const { task, proposal } = detail;
  const mayAct = me?.roles.some(({ role }) => role === 'operations') === true;
  if (task.resolvedAt !== undefined)
    return (
      <section className="card" aria-labelledby="decision">
        <h2 id="decision">{t('tasks.isResolved')}</h2>
        <p>
          {t([`tasks.resolutions.${task.resolution ?? ''}`, 'tasks.resolutions.other'], {
            code: task.resolution,
          })}
        </p>
        <p className="muted">{formatInstant(task.resolvedAt, language)}</p>
      </section>
    );
  return (
    <div>
      <section className="card" aria-labelledby="owner">
        <h2 id="owner">{t('tasks.columns.owner')}</h2>
        <p>
          <Owner task={task} />
        </p>
        {mayAct && <Handover detail={detail} refresh={refresh} />}
      </section>
      {mayAct && (
        <section className="card" aria-labelledby="decision">
          <h2 id="decision">{t('tasks.decision')}</h2>
          {proposal === undefined ? (
            <Resolve detail={detail} refresh={refresh} />
          ) : (
            <>
              <p>
                {t('tasks.proposed', {
                  name: proposal.requestedByName,
                  what: t([`tasks.resolutions.${proposal.resolution}`, 'tasks.resolutions.other'], {
                    code: proposal.resolution,
                  }),
                  reason: proposal.reason,
                })}
              </p>
              <Decide approval={{ ...proposal, status: 'pending' }} onDecided={() => undefined} />
            </>
          )}
        </section>
      )}
    </div>
  );
}
