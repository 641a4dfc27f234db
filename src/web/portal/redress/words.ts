const zh = {
  redress: {
    correction: '这里有错，提出更正',
    correctionOf: '{{who}}的记录有错',
    complaint: '投诉{{who}}',
    means:
      '投诉由主管机构调查，有受理编号、时限和书面答复。更正由保存记录的机构核实，维持原记录的要说明理由和救济途径。',
  },
};

const en: typeof zh = {
  redress: {
    correction: 'This is wrong: ask for a correction',
    correctionOf: 'A record of {{who}} is wrong',
    complaint: 'Complain about {{who}}',
    means:
      'The supervising agency looks into a complaint: it has a number, a limit and a written answer. A correction is looked at by the agency that holds the record, which gives its reasons and the ways on if it keeps it.',
  },
};

export const words = { zh, en };
