import type { PageLine } from '../page-line.ts';

export const pages: readonly PageLine[] = [
  {
    path: '/queues',
    menu: { group: 'running', place: 30, name: { zh: '队列', en: 'Queues' } },
    roles: ['operations'],
    load: () => import('./queues-page.tsx'),
  },
];
