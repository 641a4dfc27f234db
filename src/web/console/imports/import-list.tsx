import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { formatInstant } from '../../kit/format.ts';
import { useLabels } from '../../kit/labels.ts';
import { Page } from '../../kit/page.tsx';
import type { Column } from '../parts/data-table.tsx';
import { PagedTable } from '../parts/paged-table.tsx';
import { useFilters } from '../parts/use-filters.ts';
import { useServiceNames } from '../queries.ts';
import { importsQuery, type Import } from './import-queries.ts';
import { ImportStatus } from './import-status.tsx';
import { UploadForm } from './upload-form.tsx';

const NO_FILTERS = [] as const;

/** Files of applications: a new one, and those of before. */
export default function ImportList() {
  const { t } = useTranslation();
  const filters = useFilters(NO_FILTERS);
  const read = useQuery(importsQuery(filters.page));
  const columns = useColumns();
  return (
    <Page title={t('imports.title')} lead={t('imports.lead')}>
      <UploadForm />
      <PagedTable
        read={read}
        filters={filters}
        caption={t('imports.caption')}
        columns={columns}
        keyOf={({ importId }) => importId}
        empty={t('imports.none')}
      />
    </Page>
  );
}

function useColumns(): readonly Column<Import>[] {
  const { t } = useTranslation();
  const { language } = useLabels();
  const { named } = useServiceNames();
  return useMemo(
    () => [
      {
        title: t('imports.columns.created'),
        cell: ({ importId, createdAt }) => (
          <Link to={`/imports/${importId}`}>{formatInstant(createdAt, language)}</Link>
        ),
      },
      {
        title: t('imports.columns.matter'),
        cell: ({ service, workflow }) => named(service, 'workflows', workflow),
      },
      { title: t('imports.columns.status'), cell: ({ status }) => <ImportStatus status={status} /> },
      { title: t('imports.columns.rows'), cell: ({ rows }) => rows, isNumber: true },
      { title: t('imports.columns.accepted'), cell: ({ accepted }) => accepted, isNumber: true },
      { title: t('imports.columns.refused'), cell: ({ refused }) => refused, isNumber: true },
    ],
    [t, language, named],
  );
}
