import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { formatInstant } from '../../kit/format.ts';
import { useLabels } from '../../kit/labels.ts';
import { StatusTag, type Tone } from '../../kit/status-tag.tsx';
import type { Overview } from '../api.ts';
import { DataTable, type Column } from '../parts/data-table.tsx';

type Agency = Overview['agencies'][number];

const TONES: Readonly<Record<NonNullable<Agency['circuit']>, Tone>> = {
  closed: 'done',
  'half-open': 'notice',
  open: 'problem',
};

/** How each agency answers: those that fail first. */
export function Agencies({ agencies }: { agencies: readonly Agency[] }) {
  const { t } = useTranslation();
  const { either, language } = useLabels();
  const columns = useMemo<readonly Column<Agency>[]>(
    () => [
      { title: t('overview.agencies.name'), cell: ({ name, nameZh }) => either(name, nameZh) },
      {
        title: t('overview.agencies.circuit'),
        cell: ({ circuit, mode }) =>
          circuit === undefined ? (
            t(`overview.modes.${mode}`)
          ) : (
            <StatusTag tone={TONES[circuit]}>{t(`overview.circuits.${circuit}`)}</StatusTag>
          ),
      },
      {
        title: t('overview.agencies.lastSuccess'),
        cell: ({ lastSuccessAt }) =>
          lastSuccessAt === undefined ? '–' : formatInstant(lastSuccessAt, language),
      },
      {
        title: t('overview.agencies.p95'),
        isNumber: true,
        cell: ({ p95Milliseconds }) => (p95Milliseconds === undefined ? '–' : `${p95Milliseconds} ms`),
      },
      { title: t('overview.agencies.attempts'), isNumber: true, cell: ({ attempts }) => attempts },
      { title: t('overview.agencies.waiting'), isNumber: true, cell: ({ waitingSteps }) => waitingSteps },
      { title: t('overview.agencies.failing'), isNumber: true, cell: ({ failingSteps }) => failingSteps },
    ],
    [t, either, language],
  );
  const rows = useMemo(
    () =>
      agencies.toSorted(
        (one, other) => other.failingSteps - one.failingSteps || other.waitingSteps - one.waitingSteps,
      ),
    [agencies],
  );
  return (
    <div className="block">
      <h2>{t('overview.agencies.title')}</h2>
      <DataTable
        caption={t('overview.agencies.title')}
        columns={columns}
        rows={rows}
        keyOf={({ memberId }) => memberId}
        empty={t('overview.agencies.none')}
      />
    </div>
  );
}
