import type { PageLine } from '../page-line.ts';

export const pages: readonly PageLine[] = [
  {
    path: '/tasks',
    menu: { group: 'work', place: 30, name: { zh: '人工任务', en: 'Manual tasks' } },
    roles: ['operations', 'audit'],
    also: ['inbox'],
    load: () => import('./task-list.tsx'),
  },
  {
    path: '/tasks/:taskId',
    roles: ['operations', 'audit'],
    also: ['approvals', 'compare', 'inbox'],
    load: () => import('./task-page.tsx'),
  },
];
