import { useTranslation } from 'react-i18next';
import { StatusTag, type Tone } from '../../kit/status-tag.tsx';
import type { Import } from './import-queries.ts';

const TONES: Readonly<Record<Import['status'], Tone>> = {
  RUNNING: 'running',
  DONE: 'done',
  CANCELLED: 'notice',
};

export function ImportStatus({ status }: Pick<Import, 'status'>) {
  const { t } = useTranslation();
  return <StatusTag tone={TONES[status]}>{t(`imports.status.${status}`)}</StatusTag>;
}
