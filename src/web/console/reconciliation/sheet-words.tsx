import { useQuery } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDay } from '../../kit/format.ts';
import { useLabels } from '../../kit/labels.ts';
import { regionLabel } from '../../kit/regions.ts';
import { StatusTag, type Tone } from '../../kit/status-tag.tsx';
import { membersQuery } from '../queries.ts';
import type { Sheet } from './reconciliation-queries.ts';

const TONES: Readonly<Record<Sheet['standing'], Tone>> = {
  OPEN: 'waiting',
  AGREED: 'running',
  DIFFERENT: 'problem',
  RUNNING: 'waiting',
  SIGNED: 'done',
};

/** How a sheet stands, in words. */
export function Standing({ sheet: { standing } }: { sheet: Sheet }) {
  const { t } = useTranslation();
  return <StatusTag tone={TONES[standing]}>{t(`reconciliation.standings.${standing}`)}</StatusTag>;
}

/** Names of members, and of the cities that a pair of them stands for. */
export function usePairNames(): {
  member: (memberId: string) => string;
  pair: (members: readonly string[]) => string;
} {
  const { data: members } = useQuery(membersQuery);
  const { either, text } = useLabels();
  const found = useCallback(
    (memberId: string) => members?.find((one) => one.memberId === memberId),
    [members],
  );
  const member = useCallback(
    (memberId: string) => {
      const one = found(memberId);
      return one === undefined ? memberId : either(one.name, one.nameZh);
    },
    [found, either],
  );
  const pair = useCallback(
    (both: readonly string[]) => both.map((id) => text(regionLabel(found(id)?.city ?? id))).join(' → '),
    [found, text],
  );
  return { member, pair };
}

/** The day of a sheet, or its month. */
export function usePeriodWords(): (begins: string, period: 'day' | 'month') => string {
  const { t } = useTranslation();
  const { language } = useLabels();
  return (begins, period) =>
    period === 'day' ? formatDay(begins, language) : t('reconciliation.month', { month: begins.slice(0, 7) });
}
