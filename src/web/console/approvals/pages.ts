import type { PageLine } from '../page-line.ts';

export const pages: readonly PageLine[] = [
  {
    path: '/approvals',
    menu: { group: 'work', place: 40, name: { zh: '待复核事项', en: 'Approvals' } },
    roles: ['operations', 'security', 'clerk'],
    load: () => import('./approval-list.tsx'),
  },
  {
    path: '/approvals/:approvalId',
    roles: ['operations', 'security', 'clerk'],
    also: ['tasks'],
    load: () => import('./approval-page.tsx'),
  },
];
