import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { bodyOf } from '../../kit/api.ts';
import { Loaded } from '../../kit/loaded.tsx';
import { Page } from '../../kit/page.tsx';
import { api } from '../api.ts';
import { servicesQuery } from '../queries.ts';
import { Acts } from './acts.tsx';
import { DelegationLine } from './delegation-line.tsx';
import { PERSON, PersonForm } from './person-form.tsx';
import { delegationsQuery, type Delegation } from './queries.ts';

/** Acting for a family member: given, received, begun and ended here, with all that was done. */
export default function FamilyPage() {
  const { t } = useTranslation();
  const read = useQuery(delegationsQuery);
  return (
    <Page title={t('family.title')} lead={t('family.lead')}>
      <Loaded of={read}>{(data) => <Lists all={data} />}</Loaded>
      <GrantForm />
      <ChildForm />
      <Acts />
    </Page>
  );
}

function Lists({ all }: { all: readonly Delegation[] }) {
  const { t } = useTranslation();
  const in_ = (role: Delegation['role'], ...states: Delegation['state'][]) =>
    all.filter((one) => one.role === role && states.includes(one.state));
  const earlier = all.filter(({ state }) => state === 'ENDED' || state === 'EXPIRED');
  return (
    <>
      <Group title={t('family.offers')} of={in_('TAKER', 'OFFERED')} />
      <section className="card">
        <h2>{t('family.mayActFor')}</h2>
        {in_('TAKER', 'ACTIVE').length === 0 && <p>{t('family.none')}</p>}
        <Lines of={in_('TAKER', 'ACTIVE')} />
      </section>
      <Group title={t('family.given')} of={in_('GIVER', 'OFFERED', 'ACTIVE')} />
      {earlier.length > 0 && (
        <details className="card">
          <summary>{t('family.earlier', { count: earlier.length })}</summary>
          <Lines of={earlier} />
        </details>
      )}
    </>
  );
}

const Group = ({ title, of }: { title: string; of: readonly Delegation[] }) =>
  of.length === 0 ? null : (
    <section className="card">
      <h2>{title}</h2>
      <Lines of={of} />
    </section>
  );

const Lines = ({ of }: { of: readonly Delegation[] }) => (
  <ul className="rows">
    {of.map((one) => (
      <DelegationLine key={one.delegationId} one={one} />
    ))}
  </ul>
);

function GrantForm() {
  const { t } = useTranslation();
  const { data: services = [] } = useQuery(servicesQuery);
  const offered = services.filter(({ workflows }) => workflows.length > 0);
  return (
    <PersonForm
      name="grant"
      schema={{
        type: 'object',
        required: ['taker', 'services', 'until'],
        properties: {
          taker: PERSON,
          services: {
            type: 'array',
            minItems: 1,
            items: { type: 'string', enum: offered.map(({ name }) => name) },
          },
          until: { type: 'string', format: 'date' },
        },
      }}
      values={Object.fromEntries(offered.map(({ name, label }) => [name, label]))}
      send={(body) => bodyOf(api.POST('/resident/v1/delegations', { body: body as never }))}
      submitLabel={t('family.offer')}
      done={t('family.offered')}
    />
  );
}

function ChildForm() {
  const { t } = useTranslation();
  return (
    <PersonForm
      name="child"
      schema={{ type: 'object', required: ['minor'], properties: { minor: PERSON } }}
      send={(body) => bodyOf(api.POST('/resident/v1/guardianships', { body: body as never }))}
      submitLabel={t('family.claim')}
    />
  );
}
