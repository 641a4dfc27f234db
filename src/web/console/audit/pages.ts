import type { PageLine } from '../page-line.ts';

export const pages: readonly PageLine[] = [
  {
    path: '/audit',
    menu: { group: 'records', place: 20, name: { zh: '操作审计', en: 'Audit' } },
    roles: ['audit'],
    load: () => import('./deed-list.tsx'),
  },
  {
    path: '/audit/invariants',
    menu: { group: 'records', place: 25, name: { zh: '一致性检查', en: 'Invariants' } },
    roles: ['audit'],
    load: () => import('./invariants.tsx'),
  },
];
