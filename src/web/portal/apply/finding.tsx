import { useTranslation } from 'react-i18next';
import { formatDay } from '../../kit/format.ts';
import { useLabels, type Labels } from '../../kit/labels.ts';
import { StatusTag } from '../../kit/status-tag.tsx';
import type { Remedy } from '../api.ts';

/** What every pre-check says, whatever the service; the rest is the service's own. */
export interface Finding {
  decision?: string;
  allowed?: boolean;
  /** Whether money moves, where the service moves any. */
  money?: string;
  summary?: string;
  summaryZh?: string;
  reasons?: readonly Remedy[];
  questions?: readonly { field: string; question: string; questionZh: string }[];
  dates?: readonly {
    rule: string;
    workingDays: number;
    source?: string;
    status: string;
    due: string | null;
  }[];
}

interface Props {
  finding: Finding;
  labels: Labels | undefined;
}

/** May I, must I: the answer first, what to do next, and the law behind a fold. */
export function FindingCard({ finding, labels }: Props) {
  const { t } = useTranslation();
  const { either, named } = useLabels();
  const { allowed, money, decision, summary, summaryZh, reasons = [], questions = [] } = finding;
  const asks = questions.length > 0;
  const words = asks ? 'asks' : allowed === true ? 'yes' : 'no';
  return (
    <div className="card">
      <p>
        <StatusTag tone={asks ? 'notice' : allowed === true ? 'done' : 'problem'}>
          {t(`finding.${words}`)}
        </StatusTag>
      </p>
      <h2>{either(summary, summaryZh) || named(labels, 'decisions', decision ?? '')}</h2>
      {asks && (
        <ul>
          {questions.map(({ field, question, questionZh }) => (
            <li key={field}>{either(question, questionZh)}</li>
          ))}
        </ul>
      )}
      {reasons
        .filter(({ whoActs }) => whoActs !== 'NOBODY' || allowed !== true || money === 'NONE')
        .map((reason) => (
          <div className="reason" key={reason.ruleIds.join()}>
            {either(reason.reason, reason.reasonZh) !== either(summary, summaryZh) && (
              <p>{either(reason.reason, reason.reasonZh)}</p>
            )}
            <p>
              <strong>{t('finding.fix')}</strong> {either(reason.fix, reason.fixZh)}
            </p>
          </div>
        ))}
      <Law finding={finding} labels={labels} />
    </div>
  );
}

function Law({ finding: { reasons = [], dates = [] }, labels }: Props) {
  const { t } = useTranslation();
  const { named, language } = useLabels();
  return (
    <details>
      <summary>{t('finding.law')}</summary>
      <ul>
        {reasons.map(({ ruleIds, sources }) => (
          <li key={ruleIds.join()}>{[...ruleIds, ...sources].join(t('kit.comma'))}</li>
        ))}
      </ul>
      {dates.length > 0 && (
        <>
          <h3>{t('finding.dates')}</h3>
          <ul>
            {dates.map(({ rule, workingDays, source, status, due }) => (
              <li key={rule}>
                {[
                  named(labels, 'limits', rule),
                  t('case.workingDays', { count: workingDays }),
                  ...(due === null ? [] : [t('case.dueBy', { date: formatDay(due, language) })]),
                  ...(source === undefined ? [] : [source]),
                  ...(status === 'UNCONFIRMED' ? [t('kit.unconfirmed')] : []),
                ].join(t('kit.comma'))}
              </li>
            ))}
          </ul>
        </>
      )}
    </details>
  );
}
