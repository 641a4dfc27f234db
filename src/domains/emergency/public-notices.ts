import type { DomainContext, PublicNotice } from '../../service.ts';
import { alertsInForce } from './alert-store.ts';
import { isFor } from './rules/area.ts';

/** Alerts in force for the cities of our offices, in their publishers' words. Exercises and tests warn nobody. */
export async function noticesOfAlerts({ sql, members }: DomainContext): Promise<readonly PublicNotice[]> {
  const offices = members.all().filter(({ services }) => services.includes('emergency'));
  return (await alertsInForce(sql)).flatMap(({ message, publisher, signatureKid }) => {
    const cities = offices
      .map(({ city }) => city)
      .filter((city) => message.regions.some((region) => isFor(region, city)));
    if (cities.length === 0) return [];
    const office = members.member(publisher);
    return [
      {
        id: message.identifier,
        level: message.level,
        headline: message.headline,
        text: message.description,
        advice: message.instruction,
        area: message.areaDescription,
        cities: [...new Set(cities)],
        source: message.sender,
        publishedAt: message.sentAt,
        from: message.effective,
        until: message.expires,
        broughtBy: { name: office?.name ?? publisher, nameZh: office?.nameZh ?? publisher },
        isSignatureVerified: signatureKid !== null,
      },
    ];
  });
}
