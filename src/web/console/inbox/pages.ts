import type { PageLine } from '../page-line.ts';

export const pages: readonly PageLine[] = [
  {
    path: '/inbox',
    menu: { group: 'work', place: 20, name: { zh: '机构收件箱', en: 'Agency inbox' } },
    roles: ['clerk'],
    load: () => import('./inbox-list.tsx'),
  },
  {
    path: '/inbox/:stepId',
    roles: ['clerk'],
    also: ['approvals', 'cases', 'compare', 'papers'],
    load: () => import('./inbox-step.tsx'),
  },
];
