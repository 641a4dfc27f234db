import type { PageLine } from '../page-line.ts';

export const pages: readonly PageLine[] = [
  {
    path: '/counter',
    menu: { group: 'work', place: 50, words: 'counter.menu' },
    roles: ['clerk'],
    load: () => import('./counter-page.tsx'),
  },
];
