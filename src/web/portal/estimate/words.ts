const zh = {
  estimate: {
    title: '算一算：{{what}}',
    lead: '用您自己的记录计算，换个月份看看会怎样。这里的计算不会保存，也不代表最后核定的金额。',
    ask: '计算',
    result: '计算结果',
    compared: '现在办理：{{now}}；相差 {{difference}}',
    same: '与现在办理相同',
    rule: '依据',
    noRule: '没有另外的规则',
    more: '计算过程和其他结果',
    unconfirmed: '以下数值的依据待确认：{{values}}',
    apply: '去看能不能办',
  },
};

const en: typeof zh = {
  estimate: {
    title: 'Calculate: {{what}}',
    lead: 'Calculated from your own records; try another month. Nothing of it is kept, and what the agency determines in the end decides.',
    ask: 'Calculate',
    result: 'Result',
    compared: 'Done now: {{now}}; difference {{difference}}',
    same: 'The same as if done now',
    rule: 'Rule',
    noRule: 'No further rule',
    more: 'How it is calculated, and other results',
    unconfirmed: 'The source of these values is not confirmed: {{values}}',
    apply: 'See whether it can be done',
  },
};

export const words = { zh, en };
