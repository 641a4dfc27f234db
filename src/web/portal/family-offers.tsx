import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { delegationsQuery } from './family/queries.ts';

/** Tells a person that somebody asks them to act, from where they can answer. */
export function FamilyOffers() {
  const { t } = useTranslation();
  const { data = [] } = useQuery(delegationsQuery);
  const offers = data.filter(({ role, state }) => role === 'TAKER' && state === 'OFFERED');
  return offers.map(({ delegationId, giver }) => (
    <section className="card attention" key={delegationId}>
      <Link to="/family">{t('home.offer', { name: giver })}</Link>
    </section>
  ));
}
