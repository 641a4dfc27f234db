import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { formatInstant } from '../../kit/format.ts';
import { useLabels } from '../../kit/labels.ts';
import { Loaded } from '../../kit/loaded.tsx';
import { Page } from '../../kit/page.tsx';
import { StatusTag } from '../../kit/status-tag.tsx';
import { DataTable, type Column } from '../parts/data-table.tsx';
import { Day } from '../parts/day.tsx';
import { FilterBar, FilterChoice } from '../parts/filter-bar.tsx';
import { useFilters } from '../parts/use-filters.ts';
import { shortened, versionsQuery, type RuleVersion } from './rule-queries.ts';
import { useSubjectName } from './subject-name.ts';

const FILTERS = ['subject'] as const;

/** Every version of the rules and of the calendar: what counts, since when, by whom. */
export default function VersionList() {
  const { t } = useTranslation();
  const { values, set } = useFilters(FILTERS);
  const nameOf = useSubjectName();
  const read = useQuery(versionsQuery);
  const columns = useColumns();
  const subjects = [...new Set(read.data?.map(({ subject }) => subject))];
  return (
    <Page title={t('rules.title')} lead={t('rules.lead')}>
      <FilterBar>
        <FilterChoice
          label={t('rules.subject')}
          value={values.subject}
          choices={subjects.map((subject) => [subject, nameOf(subject)])}
          onChange={(subject) => set({ subject })}
        />
      </FilterBar>
      <Loaded of={read}>
        {(data) => (
          <DataTable
            caption={t('rules.caption')}
            columns={columns}
            rows={data.filter(({ subject }) => subject === (values.subject ?? subject))}
            keyOf={({ subject, version }) => `${subject} ${version}`}
            empty={t('rules.none')}
          />
        )}
      </Loaded>
    </Page>
  );
}

function useColumns(): readonly Column<RuleVersion>[] {
  const { t } = useTranslation();
  const { language } = useLabels();
  const nameOf = useSubjectName();
  return useMemo<readonly Column<RuleVersion>[]>(
    () => [
      {
        title: t('rules.version'),
        cell: ({ subject, version, label }) => (
          <Link to={`/rules/${subject}/${version}`}>
            {nameOf(subject)} {label ?? ''} <code>{shortened(version)}</code>
          </Link>
        ),
      },
      { title: t('rules.status'), cell: (version) => <VersionStatus version={version} /> },
      {
        title: t('rules.effectiveFrom'),
        cell: (version) => <InForceFrom version={version} />,
      },
      {
        title: t('rules.unconfirmed'),
        cell: ({ subject, version, unconfirmed, values }) =>
          unconfirmed === 0 ? (
            t('rules.allConfirmed')
          ) : (
            <Link to={`/rules/${subject}/${version}?show=UNCONFIRMED`}>
              {t('rules.unconfirmedOf', { unconfirmed, values })}
            </Link>
          ),
      },
      { title: t('rules.openCases'), isNumber: true, cell: ({ openCases }) => openCases },
      { title: t('rules.proposedAt'), cell: ({ proposedAt }) => formatInstant(proposedAt, language) },
    ],
    [t, language, nameOf],
  );
}

/** What a sandbox went by when it was set up counts for every day. */
const EVERY_DAY = '1970-01-01';

/** The first day of a version; none while it is only proposed. */
export function InForceFrom({ version: { effectiveFrom } }: { version: RuleVersion }) {
  const { t } = useTranslation();
  if (effectiveFrom === EVERY_DAY) return <>{t('rules.everyDay')}</>;
  return <Day date={effectiveFrom ?? undefined} />;
}

/** Released or not, and whether the gateway goes by it now. */
export function VersionStatus({ version: { status, inUse } }: { version: RuleVersion }) {
  const { t } = useTranslation();
  return (
    <>
      <StatusTag tone={status === 'RELEASED' ? 'done' : 'waiting'}>{t(`rules.statuses.${status}`)}</StatusTag>{' '}
      {inUse && <StatusTag tone="running">{t('rules.inUse')}</StatusTag>}
    </>
  );
}
