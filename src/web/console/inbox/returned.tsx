import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../kit/icon.tsx';
import type { DeskProposal } from './inbox-queries.ts';

/** A second clerk has sent the answer back and says why. */
export function Returned({
  proposal: { approval },
  onContinue,
}: {
  proposal: DeskProposal;
  onContinue: () => void;
}) {
  const { t } = useTranslation();
  return (
    <section className="problem" aria-labelledby="returned">
      <h3 id="returned">
        <Icon name="problem" /> {t('inbox.returned', { name: approval.decidedByName ?? '' })}
      </h3>
      <p>{approval.decisionReason}</p>
      <p className="actions">
        <Button onClick={onContinue}>{t('inbox.continue')}</Button>
      </p>
    </section>
  );
}
