import type { PageLine } from '../page-line.ts';

export const pages: readonly PageLine[] = [
  {
    path: '/inbox',
    menu: { group: 'work', place: 20, words: 'inbox.menu' },
    roles: ['clerk'],
    load: () => import('./inbox-list.tsx'),
  },
  { path: '/inbox/:stepId', roles: ['clerk'], load: () => import('./inbox-step.tsx') },
];
