import type { English, Words } from '../../kit/i18n.ts';

const zh = {
  title: '办理时限统计',
  lead: '按作出答复的月份统计。时长为工作日，自收到请求的次日起算；按时指未超过为该环节设定的全部时限。',
  from: '起始月份',
  to: '截止月份',
  by: '统计口径',
  groups: { leg: '按环节', agency: '按机构', direction: '按方向', service: '按业务' },
  service: '业务',
  caption: '办理时限统计表',
  none: '所选期间没有已答复的环节。',
  columns: {
    month: '月份',
    what: '项目',
    answered: '答复件数',
    p50: '中位数',
    p95: '95分位',
    limited: '有时限件数',
    inTime: '按时件数',
    rate: '按时率',
  },
  days: '{{count}} 个工作日',
  unknown: '日历未覆盖',
  csv: '下载 CSV',
  xlsx: '下载 Excel',
};

const en: English<typeof zh> = {
  title: 'Time limits kept',
  lead: 'By month of the answer. Durations are working days from the day after the request; in time means within every limit that was set for the step.',
  from: 'From month',
  to: 'To month',
  by: 'Counted',
  groups: { leg: 'By step', agency: 'By agency', direction: 'By direction', service: 'By service' },
  service: 'Service',
  caption: 'Time limits kept, by month',
  none: 'No step was answered in this time.',
  columns: {
    month: 'Month',
    what: 'What',
    answered: 'Answered',
    p50: 'Half within',
    p95: '95 of 100 within',
    limited: 'With a limit',
    inTime: 'In time',
    rate: 'In time, share',
  },
  days: '{{count}} working days',
  days_one: '{{count}} working day',
  unknown: 'no calendar',
  csv: 'Download CSV',
  xlsx: 'Download Excel',
};

export const words: Words<typeof zh> = { zh, en };
