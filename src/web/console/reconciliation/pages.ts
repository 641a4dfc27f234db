import type { PageLine } from '../page-line.ts';

export const pages: readonly PageLine[] = [
  {
    path: '/reconciliation',
    menu: { group: 'running', place: 40, name: { zh: '对账', en: 'Reconciliation' } },
    roles: ['operations'],
    load: () => import('./matrix-page.tsx'),
  },
  {
    path: '/reconciliation/:service/:begins/:gives/:receives',
    roles: ['operations'],
    load: () => import('./sheet-page.tsx'),
  },
  {
    path: '/service-acts',
    menu: { group: 'running', place: 45, name: { zh: '业务操作', en: 'Acts of services' } },
    roles: ['operations'],
    load: () => import('./act-list.tsx'),
  },
  { path: '/service-acts/:service/:act', roles: ['operations'], load: () => import('./act-page.tsx') },
];
