import { useTranslation } from 'react-i18next';
import { useLabels } from '../../kit/labels.ts';

interface Left {
  code: string;
  reason: string;
  reasonZh: string;
  count: number;
}

/** What is left as it is, and why. */
export function LeftAlone({ left }: { left: readonly Left[] }) {
  const { t } = useTranslation();
  const { either } = useLabels();
  if (left.length === 0) return null;
  return (
    <ul>
      {left.map(({ code, count, reason, reasonZh }) => (
        <li key={code}>{t('parts.left', { count, why: either(reason, reasonZh) })}</li>
      ))}
    </ul>
  );
}
