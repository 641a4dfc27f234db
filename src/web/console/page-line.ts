import type { ComponentType } from 'react';
import type { Label } from '../kit/labels.ts';

/** Who works in the console; a resident has the portal. */
export type ConsoleRole = 'clerk' | 'operations' | 'security' | 'audit';

/** Headings of the menu, in their order. */
export const MENU_GROUPS = ['work', 'running', 'trust', 'records'] as const;
export type MenuGroup = (typeof MENU_GROUPS)[number];

/** One page of the console. */
export interface PageLine {
  /** Address below `/console`, such as `/cases/:caseId`. */
  path: string;
  /** Where the menu shows it and in which place (lower is higher); a page without it is reached from another. */
  menu?: { group: MenuGroup; place: number; name: Label };
  /** Who may open it; for everybody else it is in no menu, and its address says so. */
  roles: readonly ConsoleRole[];
  /** Where the console opens for whoever may open it; others begin with the first page of their menu. */
  isHome?: boolean;
  /** Further folders whose parts it shows: their words come with its own. */
  also?: readonly string[];
  /** The page itself, read when it is first opened. */
  load: () => Promise<{ default: ComponentType }>;
}
