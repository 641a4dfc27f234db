import type { PageLine } from '../page-line.ts';

export const pages: readonly PageLine[] = [
  {
    path: '/evidence',
    menu: { group: 'records', place: 10, name: { zh: '存证查验', en: 'Evidence' } },
    roles: ['audit'],
    load: () => import('./exchange-list.tsx'),
  },
  { path: '/evidence/:evidenceId', roles: ['audit'], load: () => import('./exchange-page.tsx') },
];
