import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { bodyOf } from '../kit/api.ts';
import { formatInstant } from '../kit/format.ts';
import { useLabels } from '../kit/labels.ts';
import { Page, Waiting } from '../kit/page.tsx';
import { Pager } from '../kit/pager.tsx';
import { ProblemNotice } from '../kit/problem-notice.tsx';
import { StatusTag } from '../kit/status-tag.tsx';
import { api, type Notification } from './api.ts';
import { NotificationSettings } from './notification-settings.tsx';
import { notificationsQuery, servicesQuery } from './queries.ts';

/** What I was told about my cases. */
export default function NotificationsPage() {
  const { t } = useTranslation();
  const [page, setPage] = useState(1);
  const told = useQuery({ ...notificationsQuery(page), placeholderData: keepPreviousData });
  const items = told.data?.items;
  return (
    <Page title={t('nav.notifications')}>
      {told.error !== null && <ProblemNotice error={told.error} retry={() => void told.refetch()} />}
      {told.isPending && <Waiting>{t('kit.loading')}</Waiting>}
      {items?.length === 0 && <p>{t('notifications.none')}</p>}
      {items !== undefined && items.length > 0 && (
        <section className="card">
          <ul className="rows">
            {items.map((one) => (
              <Told key={one.id} told={one} />
            ))}
          </ul>
          {told.data !== undefined && <Pager {...told.data} onPage={setPage} />}
        </section>
      )}
      <NotificationSettings />
    </Page>
  );
}

function Told({ told }: { told: Notification }) {
  const { t } = useTranslation();
  const { named, language } = useLabels();
  const { data: services } = useQuery(servicesQuery);
  const client = useQueryClient();
  const reading = useMutation({
    mutationFn: () =>
      bodyOf(
        api.PUT('/resident/v1/notifications/{notificationId}', {
          params: { path: { notificationId: told.id } },
          body: { read: true },
        }),
      ),
    onSuccess: () => client.invalidateQueries({ queryKey: ['notifications'] }),
  });
  const service = services?.find(({ name }) => name === told.service);
  const facts = told.facts as Readonly<Record<string, unknown>>;
  const word = (kind: string, name: string): string =>
    typeof facts[name] === 'string' ? named(service?.labels, kind, facts[name]) : '';
  return (
    <li>
      <div className="row">
        <Link to={`/cases/${told.caseId}`} onClick={() => told.readAt === null && reading.mutate()}>
          {t([`notifications.${told.kind}`, 'notifications.other'], {
            state: word('states', 'state') || word('states', 'to'),
            step: word('steps', 'step'),
            rule: word('limits', 'rule'),
          })}
        </Link>
        {told.readAt === null && <StatusTag tone="notice">{t('notifications.unread')}</StatusTag>}
      </div>
      <div className="muted">
        {told.caseNumber} · {formatInstant(told.at, language)}
      </div>
    </li>
  );
}
