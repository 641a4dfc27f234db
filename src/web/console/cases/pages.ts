import type { PageLine } from '../page-line.ts';

export const pages: readonly PageLine[] = [
  {
    path: '/cases',
    menu: { group: 'work', place: 10, name: { zh: '案件', en: 'Cases' } },
    roles: ['operations', 'audit', 'clerk'],
    load: () => import('./case-list.tsx'),
  },
  {
    path: '/cases/:caseId',
    roles: ['operations', 'audit', 'clerk'],
    also: ['papers'],
    load: () => import('./case-page.tsx'),
  },
];
