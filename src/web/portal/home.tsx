import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Icon, type IconName } from '../kit/icon.tsx';
import { useLabels } from '../kit/labels.ts';
import { Page, Waiting } from '../kit/page.tsx';
import { ProblemNotice } from '../kit/problem-notice.tsx';
import { useActing } from './acting.ts';
import type { BundleKind, Service } from './api.ts';
import { BundleLines } from './bundle-lines.tsx';
import { CaseLine } from './case-line.tsx';
import { FamilyOffers } from './family-offers.tsx';
import { FollowUps } from './follow-ups.tsx';
import { PublicNotices } from './public-notices.tsx';
import { bundleKindsQuery, casesQuery, servicesQuery } from './queries.ts';

/** What needs the person, what goes on, and what can be begun. */
export function Home() {
  const { t } = useTranslation();
  const { text } = useLabels();
  const services = useQuery(servicesQuery);
  const kinds = useQuery(bundleKindsQuery);
  const acting = useActing();
  const isOpen = ({ name, workflows }: Service): boolean =>
    workflows.length > 0 && (acting === undefined || acting.services.includes(name));
  const isCovered = ({ parts }: BundleKind): boolean =>
    parts.some(({ service }) => acting === undefined || acting.services.includes(service));
  return (
    <Page title={t('home.title')} lead={t('home.lead')}>
      <PublicNotices />
      <OpenMatters services={services.data ?? []} />
      {acting === undefined && <FamilyOffers />}
      <BundleLines onlyOpen />
      {acting === undefined && <FollowUps services={services.data ?? []} />}
      {kinds.data?.filter(isCovered).map(({ name, label }) => (
        <section className="hero" key={name}>
          <h2>{text(label)}</h2>
          <p>{t('home.bundle')}</p>
          <p className="actions">
            <Link className="button" to={`/bundles/${name}`}>
              {t('home.bundleBegin')}
            </Link>
          </p>
        </section>
      ))}
      <h2>{t('home.services')}</h2>
      {services.error !== null && (
        <ProblemNotice error={services.error} retry={() => void services.refetch()} />
      )}
      {services.data === undefined && services.error === null && <Waiting>{t('kit.loading')}</Waiting>}
      <ul className="tiles">
        {services.data?.filter(isOpen).map((service) => (
          <li key={service.name}>
            <ServiceTile service={service} />
          </li>
        ))}
      </ul>
    </Page>
  );
}

const ICONS: Readonly<Partial<Record<string, IconName>>> = {
  pension: 'coins',
  'medical-insurance': 'heart',
  'housing-fund': 'house',
  household: 'person',
};

function ServiceTile({ service: { name, label, workflows } }: { service: Service }) {
  const { text } = useLabels();
  return (
    <section className="tile" aria-labelledby={`service-${name}`}>
      <h3 id={`service-${name}`}>
        <Icon name={ICONS[name] ?? 'paper'} />
        {text(label)}
      </h3>
      <ul>
        {workflows.map((workflow) => (
          <li key={workflow.name}>
            <Link to={`/services/${name}/${workflow.name}`}>{text(workflow.label)}</Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What waits for the person first, then what goes on. */
function OpenMatters({ services }: { services: readonly Service[] }) {
  const { t } = useTranslation();
  const { data, error, refetch } = useQuery(casesQuery);
  if (error !== null) return <ProblemNotice error={error} retry={() => void refetch()} />;
  const open = (data?.items ?? []).filter(({ endedAt }) => endedAt === undefined);
  const asking = open.filter(({ needsYou }) => needsYou);
  const running = open.filter(({ needsYou }) => !needsYou);
  return (
    <>
      {asking.length > 0 && (
        <section className="card attention">
          <h2>{t('home.needsYou', { count: asking.length })}</h2>
          <ul className="rows">
            {asking.map((row) => (
              <CaseLine key={row.id} row={row} services={services} />
            ))}
          </ul>
        </section>
      )}
      {running.length > 0 && (
        <section className="card">
          <h2>{t('home.running')}</h2>
          <ul className="rows">
            {running.slice(0, 3).map((row) => (
              <CaseLine key={row.id} row={row} services={services} />
            ))}
          </ul>
          {running.length > 3 && <Link to="/cases">{t('home.all', { count: running.length })}</Link>}
        </section>
      )}
    </>
  );
}
