import type { PublicNotice } from '../service.ts';
import type { Gateway } from './gateway.ts';

const RANK: readonly PublicNotice['level'][] = ['RED', 'ORANGE', 'YELLOW', 'BLUE'];

/** What the services tell everybody at this moment, the gravest first. */
export async function publicNotices({
  registry,
  domainContext,
}: Pick<Gateway, 'registry' | 'domainContext'>): Promise<PublicNotice[]> {
  const told = [...registry.services].map(async ([name, { definition }]) =>
    definition.tells === undefined ? [] : definition.tells(await domainContext(name)),
  );
  return (await Promise.all(told))
    .flat()
    .toSorted((one, other) => RANK.indexOf(one.level) - RANK.indexOf(other.level));
}
