import type { Words } from '../../kit/i18n.ts';

const zh = {
  filters: '筛选',
  all: '全部',
  search: '搜索',
  chooseAll: '选择本页全部',
  chooseRow: '选择 {{name}}',
  total: '共 {{count}} 项',
  totalAtLeast: '至少 {{count}} 项',
  first: '回到第一页',
  next: '下一页',
  reason: '理由（将被记录）',
  reasonMissing: '请写明理由',
  typed: '请输入“{{word}}”以确认',
  typedWrong: '请准确输入“{{word}}”',
};

const en: typeof zh = {
  filters: 'Filters',
  all: 'All',
  search: 'Search',
  chooseAll: 'Choose all of this page',
  chooseRow: 'Choose {{name}}',
  total: '{{count}} in all',
  totalAtLeast: 'At least {{count}}',
  first: 'First page',
  next: 'Next page',
  reason: 'Reason (recorded)',
  reasonMissing: 'Give a reason',
  typed: 'Type “{{word}}” to confirm',
  typedWrong: 'Type exactly “{{word}}”',
};

export const words: Words<typeof zh> = { zh, en };
