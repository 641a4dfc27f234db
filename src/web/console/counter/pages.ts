import type { PageLine } from '../page-line.ts';

export const pages: readonly PageLine[] = [
  {
    path: '/counter',
    menu: { group: 'work', place: 50, name: { zh: '窗口受理', en: 'At the counter' } },
    roles: ['clerk'],
    load: () => import('./counter-page.tsx'),
  },
];
