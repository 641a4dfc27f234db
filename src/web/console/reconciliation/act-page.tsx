import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { Page, Waiting } from '../../kit/page.tsx';
import { ProblemNotice } from '../../kit/problem-notice.tsx';
import { useServiceNames } from '../queries.ts';
import { ActForm } from './act-form.tsx';
import { actsQuery } from './reconciliation-queries.ts';

/** One act of a service. */
export default function ActPage() {
  const { t } = useTranslation();
  const { service = '', act = '' } = useParams();
  const names = useServiceNames();
  const { data, error, refetch } = useQuery(actsQuery);
  if (error !== null) return <ProblemNotice error={error} retry={() => void refetch()} />;
  if (data === undefined) return <Waiting>{t('kit.loading')}</Waiting>;
  const offered = data.find((one) => one.service === service && one.act === act);
  return (
    <Page title={names.service(service)}>
      {offered === undefined ? (
        <p className="empty">{t('reconciliation.acts.unknown')}</p>
      ) : (
        <ActForm offered={offered} />
      )}
    </Page>
  );
}
