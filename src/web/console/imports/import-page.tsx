import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { formatInstant } from '../../kit/format.ts';
import { useLabels } from '../../kit/labels.ts';
import { Loaded } from '../../kit/loaded.tsx';
import { Page } from '../../kit/page.tsx';
import { ReasonForm } from '../parts/reason-form.tsx';
import { useServiceNames } from '../queries.ts';
import { cancelImport, importQuery, resultsAddress, type Import } from './import-queries.ts';
import { ImportStatus } from './import-status.tsx';

/** How far an import is, and what became of its rows. */
export default function ImportPage() {
  const { t } = useTranslation();
  const { importId = '' } = useParams();
  const read = useQuery(importQuery(importId));
  return (
    <Page title={t('imports.one')}>
      <Loaded of={read}>
        {(data) => (
          <>
            <Progress one={data} />
            <p className="actions">
              <a className="button" href={resultsAddress(importId)} download>
                {t('imports.results')}
              </a>
            </p>
            {data.status === 'RUNNING' && <Cancel importId={importId} />}
          </>
        )}
      </Loaded>
    </Page>
  );
}

function Progress({ one }: { one: Import }) {
  const { t } = useTranslation();
  const { language } = useLabels();
  const { named } = useServiceNames();
  const id = useId();
  const { rows, accepted, refused, cancelled } = one;
  const done = accepted + refused + cancelled;
  return (
    <section className="card">
      <p>
        <ImportStatus status={one.status} />
      </p>
      <p>
        <label htmlFor={id}>{t('imports.progress', { done, rows })}</label>
      </p>
      <progress id={id} max={Math.max(1, rows)} value={done} />
      <dl className="facts">
        <dt>{t('imports.columns.matter')}</dt>
        <dd>{named(one.service, 'workflows', one.workflow)}</dd>
        <dt>{t('imports.columns.created')}</dt>
        <dd>{formatInstant(one.createdAt, language)}</dd>
        <dt>{t('imports.columns.accepted')}</dt>
        <dd>{accepted}</dd>
        <dt>{t('imports.columns.refused')}</dt>
        <dd>{refused}</dd>
        {cancelled > 0 && (
          <>
            <dt>{t('imports.cancelled')}</dt>
            <dd>{cancelled}</dd>
          </>
        )}
      </dl>
    </section>
  );
}

function Cancel({ importId }: { importId: string }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const cancelling = useMutation({
    mutationFn: ({ reason }: { reason: string; forget: () => void }) => cancelImport(importId, reason),
    onSuccess: async (_import, { forget }) => {
      forget();
      await client.invalidateQueries({ queryKey: ['imports'] });
    },
  });
  return (
    <details className="card">
      <summary>{t('imports.cancel')}</summary>
      <p>{t('imports.cancelLead')}</p>
      <ReasonForm
        name={`cancel import ${importId}`}
        label={t('imports.cancel')}
        isDanger
        isPending={cancelling.isPending}
        error={cancelling.error}
        onDo={(reason, forget) => cancelling.mutate({ reason, forget })}
      />
    </details>
  );
}
