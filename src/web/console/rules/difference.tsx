import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Waiting } from '../../kit/page.tsx';
import { ProblemNotice } from '../../kit/problem-notice.tsx';
import { DataTable, type Column } from '../parts/data-table.tsx';
import { FilterBar, FilterChoice } from '../parts/filter-bar.tsx';
import { useFilters } from '../parts/use-filters.ts';
import {
  differenceQuery,
  shortened,
  versionsQuery,
  type RuleLine,
  type RuleVersion,
} from './rule-queries.ts';
import { LawStatus, Place } from './rule-values.tsx';

const FILTERS = ['show', 'against'] as const;

interface Change {
  path: string;
  name: string;
  nameZh: string;
  before: RuleLine | null;
  after: RuleLine | null;
}

/** What this version changes against another one, value by value. */
export function Difference({ version: { subject, version } }: { version: RuleVersion }) {
  const { t } = useTranslation();
  const filters = useFilters(FILTERS);
  const { data: versions = [] } = useQuery(versionsQuery);
  const others = versions.filter((one) => one.subject === subject && one.version !== version);
  const against = others.find((one) => one.version === filters.values.against)?.version;
  return (
    <section aria-labelledby="difference">
      <h2 id="difference">{t('rules.difference')}</h2>
      {others.length === 0 ? (
        <p className="muted">{t('rules.onlyVersion')}</p>
      ) : (
        <FilterBar>
          <FilterChoice
            label={t('rules.against')}
            value={against}
            choices={others.map((one) => [one.version, `${one.label ?? ''} ${shortened(one.version)}`])}
            onChange={(next) => filters.set({ against: next })}
          />
        </FilterBar>
      )}
      {against !== undefined && <Changes subject={subject} version={version} against={against} />}
    </section>
  );
}

function Changes({ subject, version, against }: { subject: string; version: string; against: string }) {
  const { t } = useTranslation();
  const { data, error, refetch } = useQuery(differenceQuery({ subject, version }, against));
  const columns = useColumns();
  if (error !== null) return <ProblemNotice error={error} retry={() => void refetch()} />;
  if (data === undefined) return <Waiting>{t('kit.loading')}</Waiting>;
  return (
    <DataTable
      caption={t('rules.difference')}
      columns={columns}
      rows={data}
      keyOf={({ path }) => path}
      empty={t('rules.same')}
    />
  );
}

function useColumns(): readonly Column<Change>[] {
  const { t } = useTranslation();
  return useMemo<readonly Column<Change>[]>(() => {
    const side = (line: RuleLine | null) =>
      line === null ? (
        t('rules.absent')
      ) : (
        <>
          {line.value} <LawStatus line={line} /> <span className="muted">{line.source}</span>
        </>
      );
    return [
      { title: t('rules.path'), cell: (change) => <Place line={change} /> },
      { title: t('rules.before'), cell: ({ before }) => side(before) },
      { title: t('rules.after'), cell: ({ after }) => side(after) },
    ];
  }, [t]);
}
