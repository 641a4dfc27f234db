import type { PageLine } from '../page-line.ts';

export const pages: readonly PageLine[] = [
  {
    path: '/audit',
    menu: { group: 'records', place: 20, words: 'audit.menu' },
    roles: ['audit'],
    load: () => import('./deed-list.tsx'),
  },
  {
    path: '/audit/invariants',
    menu: { group: 'records', place: 25, words: 'audit.invariants.menu' },
    roles: ['audit'],
    load: () => import('./invariants.tsx'),
  },
];
