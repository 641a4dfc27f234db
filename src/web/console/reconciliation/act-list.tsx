import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Page, Waiting } from '../../kit/page.tsx';
import { ProblemNotice } from '../../kit/problem-notice.tsx';
import { useServiceNames } from '../queries.ts';
import { actsQuery } from './reconciliation-queries.ts';

/** What services offer their officers outside any case, service by service. */
export default function ActList() {
  const { t } = useTranslation();
  const { service: nameOf, named } = useServiceNames();
  const { data, error, refetch } = useQuery(actsQuery);
  return (
    <Page title={t('reconciliation.acts.title')} lead={t('reconciliation.acts.lead')}>
      {error !== null && <ProblemNotice error={error} retry={() => void refetch()} />}
      {data === undefined && error === null && <Waiting>{t('kit.loading')}</Waiting>}
      {[...Map.groupBy(data ?? [], ({ service }) => service)].map(([service, acts]) => (
        <section key={service} aria-labelledby={`acts-${service}`}>
          <h2 id={`acts-${service}`}>{nameOf(service)}</h2>
          <ul>
            {acts.map(({ act, component, twoPeople }) => (
              <li key={act}>
                <Link to={`/service-acts/${service}/${act}`}>{named(service, 'objects', component)}</Link>{' '}
                {twoPeople && <span className="muted">{t('reconciliation.acts.twoPeople')}</span>}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </Page>
  );
}
