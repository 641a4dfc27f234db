import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { afresh } from '../../kit/afresh.ts';
import { useMe } from '../../kit/session.ts';
import { ChoiceForm } from '../parts/choice-form.tsx';
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
  return (
    <ChoiceForm
      name={`decide ${approvalId}`}
      label={t(decision === undefined ? 'approvals.decide' : `approvals.do.${decision}`)}
      question={t('approvals.decision')}
      missing={t('approvals.decisionMissing')}
      choices={CHOICES.map((one) => [one, t(`approvals.choice.${one}`)])}
      chosen={decision}
      onChoose={setDecision}
      isDanger={decision === 'decline'}
      isPending={sending.isPending}
      error={sending.error}
      onFresh={afresh(sending, refresh)}
      onDo={(chosen, reason, forget) => sending.mutate({ chosen, reason, forget })}
    />
  );
}
