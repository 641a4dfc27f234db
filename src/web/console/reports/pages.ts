import type { PageLine } from '../page-line.ts';

export const pages: readonly PageLine[] = [
  {
    path: '/reports',
    menu: { group: 'records', place: 30, name: { zh: '统计报表', en: 'Reports' } },
    roles: ['operations', 'audit', 'clerk'],
    load: () => import('./leg-report.tsx'),
  },
];
