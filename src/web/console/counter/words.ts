import type { Words } from '../../kit/i18n.ts';

const zh = {
  who: {
    title: '窗口受理：到场人员',
    lead: '请核对证件后填写。身份证号码不会出现在网址和日志中，本页内容不在本机保存。',
    next: '继续：选择事项',
  },
  matter: {
    title: '窗口受理：选择事项',
    desk: '受理窗口',
    legend: '办理事项',
    next: '继续：预审',
    none: '本窗口没有可受理的事项。',
    choose: '请选择要办理的事项',
  },
  check: {
    title: '窗口受理：预审',
    lead: '预审会向相关机构查询此人的记录，查询将被记录。',
    ask: '预审',
    next: '继续：填写申请',
    yes: '可以办理',
    no: '目前不能办理',
    asks: '还需补充',
    fix: '办法：',
    law: '依据',
  },
  form: { title: '窗口受理：填写申请', next: '继续：宣读并征得同意' },
  consent: {
    title: '窗口受理：同意与提交',
    lead: '请逐项向申请人宣读，申请人同意后勾选。',
    file: '提交申请',
  },
  receipt: {
    title: '已受理',
    number: '受理编号',
    receivedAt: '受理时间',
    desk: '受理窗口',
    matter: '办理事项',
    applicant: '申请人',
    next: '请将此回执打印交申请人。申请人可登录居民门户查看进度，并可看到由本窗口受理。',
    another: '受理下一位',
  },
  back: '返回上一步',
};

const en: typeof zh = {
  who: {
    title: 'At the counter: who is here',
    lead: 'Look at the document, then fill this in. The citizen number stands in no address and no log, and this page keeps nothing on this computer.',
    next: 'Continue: the matter',
  },
  matter: {
    title: 'At the counter: the matter',
    desk: 'Desk',
    legend: 'What is it about',
    next: 'Continue: pre-check',
    none: 'This desk takes nothing in.',
    choose: 'Choose what it is about',
  },
  check: {
    title: 'At the counter: pre-check',
    lead: 'The pre-check asks agencies for records of this person; that is recorded.',
    ask: 'Check',
    next: 'Continue: the application',
    yes: 'This can be done',
    no: 'This cannot be done now',
    asks: 'More must be known',
    fix: 'What to do:',
    law: 'Law',
  },
  form: { title: 'At the counter: the application', next: 'Continue: read aloud and agree' },
  consent: {
    title: 'At the counter: agree and file',
    lead: 'Read each item aloud, and tick it once the person agrees.',
    file: 'File the application',
  },
  receipt: {
    title: 'Received',
    number: 'Case number',
    receivedAt: 'Received at',
    desk: 'Desk',
    matter: 'Matter',
    applicant: 'Applicant',
    next: 'Print this and hand it over. The person can follow the matter in the portal, and sees there that this desk took it in.',
    another: 'Next person',
  },
  back: 'One step back',
};

export const words: Words<typeof zh> = { zh, en };
