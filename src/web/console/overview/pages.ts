import type { PageLine } from '../page-line.ts';

export const pages: readonly PageLine[] = [
  {
    path: '/overview',
    menu: { group: 'running', place: 10, words: 'overview.menu' },
    roles: ['operations', 'audit'],
    load: () => import('./overview-page.tsx'),
  },
];
