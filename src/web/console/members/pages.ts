import type { PageLine } from '../page-line.ts';

export const pages: readonly PageLine[] = [
  {
    path: '/members',
    menu: { group: 'trust', place: 10, name: { zh: '机构与密钥', en: 'Agencies and keys' } },
    roles: ['operations', 'security', 'audit'],
    load: () => import('./member-list.tsx'),
  },
  {
    path: '/members/:memberId',
    roles: ['operations', 'security', 'audit'],
    load: () => import('./member-page.tsx'),
  },
  {
    path: '/grants',
    menu: { group: 'trust', place: 15, name: { zh: '数据授权', en: 'Grants' } },
    roles: ['security', 'audit'],
    load: () => import('./grant-list.tsx'),
  },
  { path: '/grants/:grantId/:version', roles: ['security', 'audit'], load: () => import('./grant-page.tsx') },
];
