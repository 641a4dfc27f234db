import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDay } from '../../kit/format.ts';
import { useLabels, type Labels } from '../../kit/labels.ts';
import { StatusTag, type Tone } from '../../kit/status-tag.tsx';
import type { Case } from '../api.ts';

type PlainStep = Case['steps'][number];

const TONES: Readonly<Record<PlainStep['status'], Tone>> = {
  done: 'done',
  current: 'running',
  waiting: 'waiting',
  skipped: 'waiting',
};

/** The six steps that everybody can read, whatever goes on behind them. */
export function PlainSteps({ standing, labels }: { standing: Case; labels: Labels | undefined }) {
  const { t } = useTranslation();
  const { named } = useLabels();
  return (
    <ol className="steps">
      {standing.steps.map((step) => (
        <li
          key={step.stage}
          className={`step step-${step.status}`}
          {...(step.status === 'current' && { 'aria-current': 'step' as const })}
        >
          <span className="step-number" aria-hidden="true">
            {step.stage}
          </span>
          <div>
            <div className="row">
              <strong>{named(labels, 'stages', String(step.stage))}</strong>
              <span>
                <StatusTag tone={TONES[step.status]}>{t(`step.${step.status}`)}</StatusTag>{' '}
                {step.overdue && <StatusTag tone="problem">{t('standing.overdue')}</StatusTag>}
              </span>
            </div>
            <StepFacts step={step} />
          </div>
        </li>
      ))}
    </ol>
  );
}

/** Who has it since when, and how long the law gives. */
function StepFacts({ step }: { step: PlainStep }) {
  const { t } = useTranslation();
  const { either, language } = useLabels();
  const { holder, since, until, limit, due, notBefore, workingDaysLeft, status } = step;
  const day = (date: string): string => formatDay(date, language);
  const lines: ReactNode[] = [];
  if (holder !== undefined) lines.push(either(holder.name, holder.nameZh));
  if (since !== undefined) {
    if (until !== undefined)
      lines.push(
        day(since) === day(until) ? day(since) : t('step.fromTo', { from: day(since), to: day(until) }),
      );
    else if (status === 'current') lines.push(t('step.since', { date: day(since) }));
  }
  if (limit !== undefined && status === 'current') {
    const said = [t('step.limit', { count: limit.workingDays })];
    if (due !== undefined) said.push(t('case.dueBy', { date: day(due) }));
    else if (notBefore !== undefined) said.push(t('step.notBefore', { date: day(notBefore) }));
    if (workingDaysLeft !== undefined && workingDaysLeft >= 0)
      said.push(t('step.left', { count: workingDaysLeft }));
    if (limit.status === 'UNCONFIRMED') said.push(t('kit.unconfirmed'));
    lines.push(said.join(t('kit.comma')));
    if (limit.source !== undefined)
      lines.push(
        <details>
          <summary>{t('kit.source')}</summary>
          {limit.source}
        </details>,
      );
  }
  return (
    <ul className="plain muted">
      {lines.map((line, index) => (
        <li key={index}>{line}</li>
      ))}
    </ul>
  );
}
