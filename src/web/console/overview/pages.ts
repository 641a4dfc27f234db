import type { PageLine } from '../page-line.ts';

export const pages: readonly PageLine[] = [
  {
    path: '/overview',
    isHome: true,
    menu: { group: 'running', place: 10, name: { zh: '运行总览', en: 'Overview' } },
    roles: ['operations', 'audit'],
    load: () => import('./overview-page.tsx'),
  },
];
