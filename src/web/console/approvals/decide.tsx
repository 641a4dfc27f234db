import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Question } from '../../kit/form/question.tsx';
import { useMe } from '../../kit/session.ts';
import { ReasonForm } from '../parts/reason-form.tsx';
import { decide, type Approval, type Decision } from './approval-queries.ts';

interface Props {
  approval: Pick<Approval, 'approvalId' | 'requestedBy' | 'status'>;
  /** Called once it is decided. */
  onDecided: (decision: Decision) => void;
}

/** Approves or returns as the second person; whoever asked is told that somebody else decides. */
export function Decide({ approval, onDecided }: Props) {
  const { t } = useTranslation();
  const { data: me } = useMe();
  if (approval.status !== 'pending') return null;
  if (approval.requestedBy === me?.accountId) return <p role="note">{t('approvals.own')}</p>;
  return <DecideForm approval={approval} onDecided={onDecided} />;
}

const CHOICES: readonly Decision[] = ['approve', 'decline'];

/** What shows an approval or what it is about. */
const SHOWING = ['approvals', 'tasks', 'task-page', 'inbox', 'inbox-step'] as const;

function DecideForm({ approval: { approvalId }, onDecided }: Props) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [decision, setDecision] = useState<Decision>();
  const [isAsked, setAsked] = useState(false);
  const refresh = (): Promise<unknown> =>
    Promise.all(SHOWING.map((key) => client.invalidateQueries({ queryKey: [key] })));
  const sending = useMutation({
    mutationFn: ({ chosen, reason }: { chosen: Decision; reason: string; forget: () => void }) =>
      decide(approvalId, chosen, reason),
    onSuccess: async (_approval, { chosen, forget }) => {
      forget();
      onDecided(chosen);
      await refresh();
    },
  });
  const isMissing = isAsked && decision === undefined;
  return (
    <ReasonForm
      name={`decide ${approvalId}`}
      label={t(decision === undefined ? 'approvals.decide' : `approvals.do.${decision}`)}
      isDanger={decision === 'decline'}
      isPending={sending.isPending}
      error={sending.error}
      onFresh={() => void refresh().then(() => sending.reset())}
      onDo={(reason, forget) => {
        setAsked(true);
        if (decision !== undefined) sending.mutate({ chosen: decision, reason, forget });
      }}
    >
      <Question label={t('approvals.decision')} fault={isMissing && t('approvals.decisionMissing')}>
        {CHOICES.map((one) => (
          <p key={one} className="choice">
            <label className="in-line">
              <input
                type="radio"
                name={`decision-${approvalId}`}
                checked={decision === one}
                onChange={() => setDecision(one)}
              />
              {t(`approvals.choice.${one}`)}
            </label>
          </p>
        ))}
      </Question>
    </ReasonForm>
  );
}
