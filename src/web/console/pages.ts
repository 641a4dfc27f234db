import { lazy, type ComponentType } from 'react';
import type { Label } from '../kit/labels.ts';
import { MENU_GROUPS, type ConsoleRole, type MenuGroup, type PageLine } from './page-line.ts';
import { readWords } from './words.ts';

const folders = import.meta.glob<readonly PageLine[]>('./*/pages.ts', { eager: true, import: 'pages' });

interface ShownPage extends PageLine {
  Shown: ComponentType;
}

/** Every address of the console: what stands in the `pages.ts` of its folders. */
export const PAGES: readonly ShownPage[] = Object.entries(folders).flatMap(([file, lines]) =>
  lines.map((line) => ({ ...line, Shown: lazy(() => read(line, file.split('/')[1] ?? '')) })),
);

/** A page with the words that it says. */
async function read({ load, also = [] }: PageLine, folder: string): ReturnType<PageLine['load']> {
  const [page] = await Promise.all([load(), ...[folder, ...also].map(readWords)]);
  return page;
}

export const mayOpen = ({ roles }: Pick<PageLine, 'roles'>, mine: ReadonlySet<string>): boolean =>
  roles.some((role) => mine.has(role));

/** Where the console opens for these roles. */
export const homeFor = (mine: ReadonlySet<string>): string | undefined =>
  PAGES.find((page) => page.isHome === true && mayOpen(page, mine))?.path ??
  menuFor(mine)[0]?.entries[0]?.path;

interface MenuEntry {
  path: string;
  name: Label;
}

/** What the menu shows to these roles, group by group; empty groups are left out. */
export function menuFor(mine: ReadonlySet<string>): readonly { group: MenuGroup; entries: MenuEntry[] }[] {
  const placed = PAGES.filter((page) => page.menu !== undefined && mayOpen(page, mine)).toSorted(
    (one, other) => (one.menu?.place ?? 0) - (other.menu?.place ?? 0),
  );
  return MENU_GROUPS.map((group) => ({
    group,
    entries: placed.flatMap(({ path, menu }) => (menu?.group === group ? [{ path, name: menu.name }] : [])),
  })).filter(({ entries }) => entries.length > 0);
}

const ROLES: ReadonlySet<string> = new Set<ConsoleRole>(['clerk', 'operations', 'security', 'audit']);

/** The roles among all of an account that work here. */
export const consoleRoles = (roles: readonly { role: string }[]): ReadonlySet<string> =>
  new Set(roles.map(({ role }) => role).filter((role) => ROLES.has(role)));
