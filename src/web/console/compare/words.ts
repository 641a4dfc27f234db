import type { Words } from '../../kit/i18n.ts';

const zh = {
  item: '项目',
  result: '比较',
  differs: '不一致',
  same: '一致',
  missing: '（无）',
  only: '只看不一致的项目',
  count: '共 {{all}} 项，{{different}} 项不一致',
};

const en: typeof zh = {
  item: 'Item',
  result: 'Comparison',
  differs: 'Differs',
  same: 'Same',
  missing: '(none)',
  only: 'Only what differs',
  count: '{{all}} items, {{different}} differ',
};

export const words: Words<typeof zh> = { zh, en };
