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
  preview: '将办理 {{count}} 项。',
  previewMore: '符合条件的更多，一次最多办理 200 项。',
  twoPeople: '须由另一人批准后才执行。',
  left: '{{count}} 项不办理：{{why}}',
  doneCount: '已办理 {{count}} 项并记录理由。',
  waitsForSecond: '已提交，等待另一人在“审批”中决定。',
  closePanel: '关闭',
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
  typed: 'Type "{{word}}" to confirm',
  typedWrong: 'Type exactly "{{word}}"',
  preview: 'It will be done to {{count}}.',
  previewMore: 'There are more; at most 200 are done at once.',
  twoPeople: 'A second person must approve before anything happens.',
  left: '{{count}} left as they are: {{why}}',
  doneCount: 'Done to {{count}}, with the reason recorded.',
  waitsForSecond: 'Put before a second person, who decides under "Approvals".',
  closePanel: 'Close',
};

export const words: Words<typeof zh> = { zh, en };
