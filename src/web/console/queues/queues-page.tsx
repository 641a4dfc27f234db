import { queryOptions, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { bodyOf } from '../../kit/api.ts';
import { Loaded } from '../../kit/loaded.tsx';
import { Page } from '../../kit/page.tsx';
import { api } from '../api.ts';

const STATES = ['waiting', 'active', 'delayed', 'failed'] as const;
const REFRESH_MS = 10_000;

const countsQuery = queryOptions({
  queryKey: ['queues'],
  queryFn: () => bodyOf(api.GET('/admin/v1/queue')),
  refetchInterval: REFRESH_MS,
});

/** Jobs by state; each of them is shown by bull-board, on pages of its own. */
export default function QueuesPage() {
  const { t } = useTranslation();
  const read = useQuery(countsQuery);
  return (
    <Page title={t('queues.title')} lead={t('queues.lead')}>
      <Loaded of={read}>
        {(data) => (
          <dl className="card facts">
            {STATES.map((state) => (
              <div key={state}>
                <dt>{t(`queues.states.${state}`)}</dt>
                <dd>
                  <strong>{data[state]}</strong>
                </dd>
              </div>
            ))}
          </dl>
        )}
      </Loaded>
      <p className="actions">
        <a className="button" href="/queue-board/" target="_blank" rel="noreferrer">
          {t('queues.board')}
        </a>
      </p>
      <p className="muted">{t('queues.means')}</p>
    </Page>
  );
}
