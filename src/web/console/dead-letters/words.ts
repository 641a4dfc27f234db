import type { Words } from '../../kit/i18n.ts';

const zh = {
  menu: '死信',
  title: '死信与重放',
  lead: '不会再自动执行的环节。重放沿用原环节编号，对方按同一幂等键识别，不会重复划款。',
  caption: '失败的环节，最早的在前',
  none: '没有失败的环节。',
  member: '机构',
  columns: { case: '案件', reason: '原因', member: '机构', since: '发生时间', act: '办理' },
  open: '查看与办理：{{number}}',
  detail: '环节 {{number}}',
  redrive: '重放这一环节',
  redriven: '已重放 {{number}}，结果会出现在案件的时间线上。',
};

const en: typeof zh = {
  menu: 'Dead letters',
  title: 'Dead letters and redrive',
  lead: 'Steps that will not run again by themselves. A redriven step keeps its id, so the other side knows it again and pays nothing twice.',
  caption: 'Failed steps, oldest first',
  none: 'No step has failed.',
  member: 'Agency',
  columns: { case: 'Case', reason: 'Reason', member: 'Agency', since: 'Since', act: 'Do' },
  open: 'Look and act: {{number}}',
  detail: 'Step of {{number}}',
  redrive: 'Redrive this step',
  redriven: '{{number}} was redriven; what comes of it stands in the timeline of the case.',
};

export const words: Words<typeof zh> = { zh, en };
