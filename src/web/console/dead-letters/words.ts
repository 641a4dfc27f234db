import type { English, Words } from '../../kit/i18n.ts';

const zh = {
  title: '死信与重放',
  lead: '不会再自动执行的环节。重放沿用原环节编号，对方按同一幂等键识别，不会重复划款。',
  caption: '失败的环节，最早的在前',
  none: '没有失败的环节。',
  member: '机构',
  service: '服务',
  reason: '原因',
  reasons: {
    STEP_FAILED: '多次尝试后失败',
    STEP_REFUSED_BY_AGENCY: '对方拒绝',
    CRASH_LOOP: '使执行进程中断，已隔离',
    other: '{{reason}}',
  },
  columns: { case: '案件', reason: '原因', member: '机构', since: '发生时间' },
  open: '查看与办理：',
  detail: '案件 {{number}} 的环节',
  toCase: '打开案件',
  redrive: '重放这一环节',
  redriveAll: '按当前筛选全部重放',
  cancel: {
    title: '取消尚未开始的重放',
    text: '批量重放按每个机构每秒 5 个环节依次开始。取消后，尚未开始的环节回到人工处理，已开始的继续。',
    done: '已取消 {{count}} 个环节的重放。',
  },
  skip: '跳过这一环节',
  skipMeans: '只有案件不等待的环节可以跳过：旁路报送、通知，或已结束案件的剩余环节；涉及资金的一律不能跳过。',
  done: {
    redrive: '已重放 {{number}}，结果会出现在案件的时间线上。',
    skip: '已跳过 {{number}} 的环节并记录理由。',
  },
};

const en: English<typeof zh> = {
  title: 'Dead letters and redrive',
  lead: 'Steps that will not run again by themselves. A redriven step keeps its id, so the other side knows it again and pays nothing twice.',
  caption: 'Failed steps, oldest first',
  none: 'No step has failed.',
  member: 'Agency',
  service: 'Service',
  reason: 'Reason',
  reasons: {
    STEP_FAILED: 'Failed after many tries',
    STEP_REFUSED_BY_AGENCY: 'Refused by the agency',
    CRASH_LOOP: 'Set apart: it stopped its workers',
    other: '{{reason}}',
  },
  columns: { case: 'Case', reason: 'Reason', member: 'Agency', since: 'Since' },
  open: 'Look and act: ',
  detail: 'Step of {{number}}',
  toCase: 'Open the case',
  redrive: 'Redrive this step',
  redriveAll: 'Redrive all of this filter',
  cancel: {
    title: 'Call off redrives that have not begun',
    text: 'Redriven steps begin in turn, five in a second at each agency. What has not begun goes back to people; the rest goes on.',
    done: '{{count}} redrives were called off.',
    done_one: '{{count}} redrive was called off.',
  },
  skip: 'Skip this step',
  skipMeans:
    'Only what the case does not wait for can be skipped: reports beside its course, notices, and what is left of an ended case. What money hangs on never can.',
  done: {
    redrive: '{{number}} was redriven; what comes of it stands in the timeline of the case.',
    skip: 'The step of {{number}} was skipped, with the reason recorded.',
  },
};

export const words: Words<typeof zh> = { zh, en };
