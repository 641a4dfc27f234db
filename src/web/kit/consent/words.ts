import type { English } from '../i18n.ts';

const zh = {
  consent: {
    legend: '我同意',
    all: '同意下面 {{count}} 项',
    kind: { LOOK_UP: '查询我的记录：{{what}}', HAND_OVER: '把办理所需信息交给：{{what}}' },
    about: '哪些数据、做什么用、给谁、依据是什么',
    data: { LOOK_UP: '数据项', HAND_OVER: '用于这些环节' },
    purpose: '用途',
    receivers: '谁能看到',
    law: '法律依据',
    noLaw: '机构之间还没有生效的数据授权，目前不交换',
    open: '还有 {{count}} 项没有同意，须逐项同意方可提交。',
    missing: '还有 {{count}} 项没有同意。每一项下面写明了不同意会怎样。',
    without: {
      LOOK_UP: '不同意的，机构无法在线核对您的记录（{{what}}），不能网上办理；可以带纸质材料到窗口办理。',
      HAND_OVER: '不同意的，{{what}}无法办理它的环节（{{steps}}等），业务会停在那里；可以到窗口办理。',
    },
  },
};

const en: English<typeof zh> = {
  consent: {
    legend: 'I agree that',
    all: 'all {{count}} below',
    all_one: 'the one below',
    kind: {
      LOOK_UP: 'my records are looked up: {{what}}',
      HAND_OVER: 'what is needed is handed to: {{what}}',
    },
    about: 'What data, for what, who gets it, on which law',
    data: { LOOK_UP: 'Data', HAND_OVER: 'For these steps' },
    purpose: 'Purpose',
    receivers: 'Who gets it',
    law: 'Legal basis',
    noLaw: 'No agreement between the agencies is in force: nothing is exchanged yet',
    open: '{{count}} items are still open; it can be filed once each is agreed to.',
    open_one: '{{count}} item is still open; it can be filed once it is agreed to.',
    missing: '{{count}} items are still open. Below each stands what is not possible without it.',
    missing_one: '{{count}} item is still open. Below it stands what is not possible without it.',
    without: {
      LOOK_UP:
        'Without this nobody can check your records ({{what}}) online. You can bring the papers to a counter.',
      HAND_OVER:
        'Without this {{what}} cannot do its part ({{steps}} …), and the matter stops there. A counter serves you too.',
    },
  },
};

export const words = { zh, en };
