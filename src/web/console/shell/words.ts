import type { Words } from '../../kit/i18n.ts';

const zh = {
  console: '工作台',
  menu: '工作台导航',
  desk: '{{role}}（{{scope}}）',
  everywhere: '全部',
  groups: { work: '办理', running: '运行', trust: '机构与规则', records: '记录' },
  roles: { clerk: '经办', operations: '运行管理', security: '安全管理', audit: '审计' },
  keys: { label: '快捷键', search: '搜索', rows: '上下移动' },
  welcome: {
    title: '经办与管理工作台',
    lead: '供两市经办机构的经办人员和平台管理人员使用。您能看到和能办的，取决于您的角色与所属机构；每次查看都有记录。',
    portal: '我是居民，去办事大厅',
  },
  noRole: {
    title: '您的账号没有工作台的角色',
    text: '角色由安全管理人员授予，并由另一人批准。请联系本机构的安全管理员。',
  },
  notYours: {
    title: '这一页不属于您的角色',
    text: '各角色相互分开，没有一个角色能办另一角色的事。需要办理时，请交由相应角色的同事。',
  },
  missing: { title: '没有这一页', text: '地址可能写错了，请从左侧导航进入。' },
};

const en: typeof zh = {
  console: 'Console',
  menu: 'Console',
  desk: '{{role}} ({{scope}})',
  everywhere: 'everywhere',
  groups: { work: 'Work', running: 'Running', trust: 'Agencies and rules', records: 'Records' },
  roles: { clerk: 'Clerk', operations: 'Operations', security: 'Security', audit: 'Audit' },
  keys: { label: 'Keys', search: 'search', rows: 'rows' },
  welcome: {
    title: 'Console of agencies and administrators',
    lead: 'For the clerks of both cities and for those who run the gateway. What you see and may do follows from your role and your agency; every look is recorded.',
    portal: 'I am a resident: to the portal',
  },
  noRole: {
    title: 'Your account has no role here',
    text: 'Security gives roles, and a second person approves them. Ask the security officer of your agency.',
  },
  notYours: {
    title: 'This page is not of your role',
    text: 'Roles are separate: none can do another’s acts. Hand the matter to a colleague of that role.',
  },
  missing: { title: 'There is no such page', text: 'Perhaps the address is wrong. Use the menu.' },
};

export const words: Words<typeof zh> = { zh, en };
