import type { PageLine } from '../page-line.ts';

export const pages: readonly PageLine[] = [
  {
    path: '/tasks',
    menu: { group: 'work', place: 30, words: 'tasks.menu' },
    roles: ['operations', 'audit'],
    load: () => import('./task-list.tsx'),
  },
  { path: '/tasks/:taskId', roles: ['operations', 'audit'], load: () => import('./task-page.tsx') },
];
