import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useLabels } from '../../kit/labels.ts';
import { Loaded } from '../../kit/loaded.tsx';
import { Page, Waiting } from '../../kit/page.tsx';
import { ProblemNotice } from '../../kit/problem-notice.tsx';
import { regionLabel } from '../../kit/regions.ts';
import { DataTable, type Column } from '../parts/data-table.tsx';
import { useFilters } from '../parts/use-filters.ts';
import { useServiceNames } from '../queries.ts';
import { ReportFilters } from './report-filters.tsx';
import { useMemberNames } from './member-names.ts';
import {
  REPORT_FILTERS,
  reportFile,
  reportQuery,
  todayQuery,
  wishOf,
  type LegRow,
  type ReportWish,
} from './report-queries.ts';

/** How long agencies take, and whether in time. */
export default function LegReport() {
  const { t } = useTranslation();
  const { data: today, error } = useQuery(todayQuery);
  const { values, set } = useFilters(REPORT_FILTERS);
  return (
    <Page title={t('reports.title')} lead={t('reports.lead')}>
      {error !== null && <ProblemNotice error={error} />}
      {today === undefined && error === null && <Waiting>{t('kit.loading')}</Waiting>}
      {today !== undefined && <Report wish={wishOf(values, today)} set={set} />}
    </Page>
  );
}

function Report({ wish, set }: { wish: ReportWish; set: (change: Partial<ReportWish>) => void }) {
  const { t } = useTranslation();
  const { language } = useLabels();
  const read = useQuery({ ...reportQuery(wish), placeholderData: keepPreviousData });
  const columns = useColumns();
  return (
    <>
      <ReportFilters wish={wish} set={set} />
      <Loaded of={read}>
        {(data) => (
          <DataTable
            caption={t('reports.caption')}
            columns={columns}
            rows={data}
            keyOf={({ month, service, workflow, step, member, direction }) =>
              [month, service, workflow, step, member, direction].join(' ')
            }
            empty={t('reports.none')}
          />
        )}
      </Loaded>
      <p className="actions no-print">
        <a className="button" href={reportFile(wish, 'csv', language)} download>
          {t('reports.csv')}
        </a>
        <a className="button" href={reportFile(wish, 'xlsx', language)} download>
          {t('reports.xlsx')}
        </a>
      </p>
    </>
  );
}

const share = ({ inTime, limited }: LegRow): string =>
  limited === 0 ? '' : `${((inTime / limited) * 100).toFixed(1)} %`;

function useColumns(): readonly Column<LegRow>[] {
  const { t } = useTranslation();
  const nameOf = useRowNames();
  return useMemo(() => {
    const days = (count: number | undefined): string =>
      count === undefined ? t('reports.unknown') : t('reports.days', { count });
    return [
      { title: t('reports.columns.month'), cell: ({ month }) => month },
      { title: t('reports.columns.what'), cell: nameOf },
      { title: t('reports.columns.answered'), cell: ({ answered }) => answered, isNumber: true },
      { title: t('reports.columns.p50'), cell: ({ p50 }) => days(p50), isNumber: true },
      { title: t('reports.columns.p95'), cell: ({ p95 }) => days(p95), isNumber: true },
      { title: t('reports.columns.limited'), cell: ({ limited }) => limited, isNumber: true },
      { title: t('reports.columns.inTime'), cell: ({ inTime }) => inTime, isNumber: true },
      { title: t('reports.columns.rate'), cell: share, isNumber: true },
    ];
  }, [t, nameOf]);
}

/** What tells a row from the others of its month. */
function useRowNames(): (row: LegRow) => string {
  const { service: nameOfService, named } = useServiceNames();
  const memberName = useMemberNames();
  const { text } = useLabels();
  return useMemo(
    () =>
      ({ service = '', workflow, step, member, direction }) =>
        [
          nameOfService(service),
          workflow === undefined ? '' : named(service, 'tables', workflow),
          step === undefined ? '' : named(service, 'steps', step),
          member === undefined ? '' : memberName(member),
          direction
            ?.split('-')
            .map((code) => text(regionLabel(code)))
            .join(' → '),
        ]
          .filter(Boolean)
          .join(' · '),
    [nameOfService, named, memberName, text],
  );
}
