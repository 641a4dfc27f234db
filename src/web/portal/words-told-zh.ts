/** What people are asked to agree to, are told outside, and may check. */
export const told = {
  consent: {
    lead: '办理这件事要查询、传递以下信息。请逐项决定。',
    withdraw: '您可以随时在办件页撤回授权；每次查看都会记录在“谁查了我的数据”。',
  },
  verify: {
    title: '文书查验',
    lead: '查一查证明、告知书或受理回执是不是本系统出具、现在是否有效。不用登录，不显示任何个人信息。',
    code: '验证码',
    ask: '查验',
    valid: '有效',
    invalid: '无效',
    validMeans: '本系统出具过带有此验证码的文书，目前有效。请与纸面内容核对。',
    invalidMeans: '本系统没有出具过该件，或该件已失效、已撤销、已被新件替代。',
  },
  settings: {
    title: '还想在哪里收到提醒',
    none: '本系统目前不发邮件和短信，所有消息都在本页查看。',
    lead: '站外提醒不含姓名、号码和办理事项，只有本网站的地址。',
    by: { email: '电子邮件', sms: '手机短信' },
    address: { email: '邮箱地址', sms: '手机号码' },
    which: '哪些情况提醒我',
    kind: {
      NEEDS_YOU: '有事等我处理',
      ENDED: '事项办结',
      LATE: '超过法定时限',
      PROGRESS: '每一步进展',
    },
    agree: '保存即同意为此使用该地址；随时可以取消勾选，停止使用。',
    save: '同意并保存',
    saved: '已保存',
  },
  notices: {
    title: '生效中的预警',
    level: { RED: '红色预警', ORANGE: '橙色预警', YELLOW: '黄色预警', BLUE: '蓝色预警' },
    by: '{{source}}，{{at}}发布',
    until: '有效至{{at}}',
    more: '详情和防御指南',
    area: '影响范围：{{area}}',
    broughtBy: '由{{who}}转发',
    verified: '发布单位签名已核验',
    notVerified: '发布单位签名未核验',
  },
};

export type ToldWords = typeof told;
