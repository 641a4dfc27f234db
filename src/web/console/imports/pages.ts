import type { PageLine } from '../page-line.ts';

export const pages: readonly PageLine[] = [
  {
    path: '/imports',
    menu: { group: 'work', place: 60, name: { zh: '批量导入', en: 'Bulk import' } },
    roles: ['clerk'],
    load: () => import('./import-list.tsx'),
  },
  { path: '/imports/:importId', roles: ['clerk'], load: () => import('./import-page.tsx') },
];
