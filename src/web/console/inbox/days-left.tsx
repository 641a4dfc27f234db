import { useTranslation } from 'react-i18next';
import { formatDay } from '../../kit/format.ts';
import { useLabels } from '../../kit/labels.ts';
import { StatusTag } from '../../kit/status-tag.tsx';

interface Props {
  due: string | undefined;
  workingDaysLeft: number | undefined;
}

const SOON = 3;

/** A legal limit: its date, and in words and shape how many working days are left. */
export function DaysLeft({ due, workingDaysLeft: left }: Props) {
  const { t } = useTranslation();
  const { language } = useLabels();
  if (due === undefined) return <span className="muted">{t('inbox.noLimit')}</span>;
  const day = formatDay(due, language);
  if (left === undefined) return <>{day}</>;
  if (left < 0)
    return (
      <StatusTag tone="problem">
        {day} · {t('inbox.late', { count: 0 - left })}
      </StatusTag>
    );
  return (
    <StatusTag tone={left <= SOON ? 'notice' : 'running'}>
      {day} · {t(left === 0 ? 'inbox.today' : 'inbox.left', { count: left })}
    </StatusTag>
  );
}
