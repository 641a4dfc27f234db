import type { Words } from '../../kit/i18n.ts';

const zh = {
  title: '队列',
  lead: '队列只带环节编号，随时可以清空：办理状态都在数据库里，丢失的作业会自动补回。',
  states: { waiting: '等待', active: '执行中', delayed: '延迟', failed: '失败' },
  board: '逐个查看作业（bull-board，新窗口）',
  means: '看板只读：不能重试、删除或修改作业。需要重放环节时，请到“死信”。',
};

const en: typeof zh = {
  title: 'Queues',
  lead: 'A job carries the id of a step and nothing else. The queue may be wiped at any moment: the database knows what is to be done, and lost jobs are put back.',
  states: { waiting: 'Waiting', active: 'Running', delayed: 'Delayed', failed: 'Failed' },
  board: 'Look at each job (bull-board, new window)',
  means:
    'The board only reads: no job can be retried, removed or changed there. Steps are redriven under "Dead letters".',
};

export const words: Words<typeof zh> = { zh, en };
