import type { PageLine } from '../page-line.ts';

export const pages: readonly PageLine[] = [
  {
    path: '/rules',
    menu: { group: 'trust', place: 20, name: { zh: '规则与日历', en: 'Rules and calendar' } },
    roles: ['operations', 'security', 'audit'],
    load: () => import('./version-list.tsx'),
  },
  {
    path: '/rules/:subject/:version',
    roles: ['operations', 'security', 'audit'],
    load: () => import('./version-page.tsx'),
  },
];
