import type { PageLine } from '../page-line.ts';

export const pages: readonly PageLine[] = [
  {
    path: '/dead-letters',
    menu: { group: 'running', place: 20, name: { zh: '死信', en: 'Dead letters' } },
    roles: ['operations', 'audit'],
    load: () => import('./dead-letter-list.tsx'),
  },
];
