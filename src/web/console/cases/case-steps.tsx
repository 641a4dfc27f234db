import { useTranslation } from 'react-i18next';
import { formatDay, formatInstant } from '../../kit/format.ts';
import { useLabels } from '../../kit/labels.ts';
import { StatusTag, type Tone } from '../../kit/status-tag.tsx';
import type { Case } from '../api.ts';
import { useServiceNames } from '../queries.ts';
import { EvidenceLink } from './evidence-link.tsx';
import { StepRetry } from './step-retry.tsx';

type Step = Case['steps'][number];

const TONES: Readonly<Partial<Record<string, Tone>>> = {
  DONE: 'done',
  RUNNING: 'running',
  WAITING: 'running',
  FAILED: 'problem',
  ANSWER_INVALID: 'problem',
  QUARANTINED: 'problem',
};

/** What each side has done and has before it. */
export function CaseSteps({ shown }: { shown: Case }) {
  const { t } = useTranslation();
  const { named } = useServiceNames();
  const sides = [...new Set(shown.steps.map(({ side }) => side))];
  return (
    <section aria-labelledby="case-steps">
      <h2 id="case-steps">{t('cases.steps.title')}</h2>
      <div className="sides">
        {sides.map((side) => (
          <section key={side} className="card" aria-labelledby={`side-${side}`}>
            <h3 id={`side-${side}`}>{named(shown.service, 'sides', side)}</h3>
            <ol className="plain">
              {shown.steps
                .filter((step) => step.side === side)
                .map((step) => (
                  <li key={step.id} className="case-step">
                    <StepLine shown={shown} step={step} />
                  </li>
                ))}
            </ol>
          </section>
        ))}
      </div>
    </section>
  );
}

function StepLine({ shown, step }: { shown: Case; step: Step }) {
  const { t } = useTranslation();
  const { language } = useLabels();
  const { named } = useServiceNames();
  const limit = shown.deadlines.find(({ stepId, status }) => stepId === step.id && status !== 'CANCELLED');
  return (
    <>
      <p className="case-step-head">
        <strong>
          {step.notice === undefined ? named(shown.service, 'steps', step.step) : t('cases.steps.notice')}
          {step.round > 1 && ` (${step.round})`}
        </strong>
        <StatusTag tone={TONES[step.status] ?? 'waiting'}>{t(`cases.steps.status.${step.status}`)}</StatusTag>
      </p>
      <p className="muted">
        {[
          step.outcome !== undefined && named(shown.service, 'outcomes', step.outcome),
          step.answeredAt !== undefined && formatInstant(step.answeredAt, language),
          step.answeredAt === undefined &&
            step.sentAt !== undefined &&
            t('cases.steps.sent', { at: formatInstant(step.sentAt, language) }),
          step.nextTryAt !== undefined &&
            t('cases.steps.nextTry', { at: formatInstant(step.nextTryAt, language) }),
        ]
          .filter((part) => part !== false)
          .join(' · ')}
      </p>
      {limit !== undefined && (
        <p className="muted">
          {t('cases.steps.limit', { count: limit.workingDays })}
          {limit.due !== undefined && ` · ${t('cases.steps.due', { date: formatDay(limit.due, language) })}`}
          {limit.limitStatus === 'UNCONFIRMED' && ` · ${t('kit.unconfirmed')}`}
        </p>
      )}
      {step.attempts.length > 0 && <Attempts step={step} />}
      <StepRetry shown={shown} step={step} />
    </>
  );
}

function Attempts({ step }: { step: Step }) {
  const { t } = useTranslation();
  const { language } = useLabels();
  return (
    <details>
      <summary>{t('cases.steps.attempts', { count: step.attempts.length })}</summary>
      <ol className="plain">
        {step.attempts.map(({ attempt, worker, startedAt, result, evidenceId }) => (
          <li key={`${attempt}${startedAt}`}>
            {attempt} · {formatInstant(startedAt, language)} ·{' '}
            {t([`cases.steps.results.${result ?? 'RUNNING'}`, 'cases.steps.results.other'], { result })} ·{' '}
            {worker} <EvidenceLink id={evidenceId} />
          </li>
        ))}
      </ol>
    </details>
  );
}
