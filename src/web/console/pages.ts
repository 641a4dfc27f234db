import { lazy, type ComponentType } from 'react';
import { MENU_GROUPS, type ConsoleRole, type MenuGroup, type PageLine } from './page-line.ts';

const folders = import.meta.glob<readonly PageLine[]>('./*/pages.ts', { eager: true, import: 'pages' });

interface ShownPage extends PageLine {
  Shown: ComponentType;
}

/** Every address of the console: what stands in the `pages.ts` of its folders. */
export const PAGES: readonly ShownPage[] = Object.values(folders)
  .flat()
  .map((line) => ({ ...line, Shown: lazy(line.load) }));

export const mayOpen = ({ roles }: Pick<PageLine, 'roles'>, mine: ReadonlySet<string>): boolean =>
  roles.some((role) => mine.has(role));

interface MenuEntry {
  path: string;
  words: string;
}

/** What the menu shows to these roles, group by group; empty groups are left out. */
export function menuFor(mine: ReadonlySet<string>): readonly { group: MenuGroup; entries: MenuEntry[] }[] {
  const placed = PAGES.filter((page) => page.menu !== undefined && mayOpen(page, mine)).toSorted(
    (one, other) => (one.menu?.place ?? 0) - (other.menu?.place ?? 0),
  );
  return MENU_GROUPS.map((group) => ({
    group,
    entries: placed.flatMap(({ path, menu }) => (menu?.group === group ? [{ path, words: menu.words }] : [])),
  })).filter(({ entries }) => entries.length > 0);
}

const ROLES: ReadonlySet<string> = new Set<ConsoleRole>(['clerk', 'operations', 'security', 'audit']);

/** The roles among all of an account that work here. */
export const consoleRoles = (roles: readonly { role: string }[]): ReadonlySet<string> =>
  new Set(roles.map(({ role }) => role).filter((role) => ROLES.has(role)));
