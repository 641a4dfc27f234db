import type { PageLine } from '../page-line.ts';

export const pages: readonly PageLine[] = [
  {
    path: '/reports',
    menu: { group: 'records', place: 30, words: 'reports.menu' },
    roles: ['operations', 'audit', 'clerk'],
    load: () => import('./leg-report.tsx'),
  },
];
