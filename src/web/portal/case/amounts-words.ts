const zh = {
  amounts: {
    title: '逐项金额',
    estimated: '按{{date}}查到的记录估算；经办机构出具书面材料后，以其为准。',
    stated: '以{{date}}收到的“{{paper}}”为准。',
    ESTIMATED: '估算',
    STATED: '已核定，未到账',
    POSTED: '已到账',
  },
};

const en: typeof zh = {
  amounts: {
    title: 'Amount by amount',
    estimated: 'Estimated from the records of {{date}}; once an agency states it in writing, that counts.',
    stated: 'As stated by "{{paper}}", received on {{date}}.',
    ESTIMATED: 'Estimate',
    STATED: 'Stated, not yet arrived',
    POSTED: 'Arrived',
  },
};

export const words = { zh, en };
