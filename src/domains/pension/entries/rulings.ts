import { plainRuling, type Ruling } from './assessment.ts';

// Answers before the law is asked: something is missing, or the matter belongs elsewhere.

export const needAnswers = (): Ruling =>
  plainRuling('NEEDS_ANSWERS', 'ANSWERS_MISSING', {
    reason: 'An agency has no system that could be asked, or a fact is known only to you.',
    reasonZh: '有的机构尚未联网，或有的情况只有您本人知道，需要您补充说明。',
    fix: 'Answer the questions; a step of the case verifies them.',
    fixZh: '请回答所列问题，办理过程中由经办机构核实。',
  });

export const noRelation = (): Ruling =>
  plainRuling('REFUSE', 'NO_RELATION', {
    reason: 'The agency at the old place knows no relation of yours in this scheme.',
    reasonZh: '转出地经办机构没有查到您在该险种的参保关系。',
    fix: 'Check place and scheme; if they are right, ask that agency to correct its record.',
    fixZh: '请核对地区和险种；如无误，请联系该经办机构更正登记。',
  });

export const samePlace = (): Ruling =>
  plainRuling('REFUSE', 'SAME_PLACE', {
    reason: 'Old and new place are the same; there is nothing to transfer.',
    reasonZh: '转出地与转入地相同，无需转移。',
    fix: 'Choose the place you have left.',
    fixZh: '请选择您原来的参保地。',
  });

export const otherService = (workflow: string, nameZh: string): Ruling =>
  plainRuling('REFUSE', 'OTHER_SERVICE', {
    reason: `This is not a transfer between employees' schemes; apply for ${workflow}.`,
    reasonZh: `该事项不属于职工养老保险关系转移，请办理“${nameZh}”。`,
    fix: `Apply for ${workflow}.`,
    fixZh: `请办理“${nameZh}”。`,
  });

/** Arrears where no later step would ask: the choice comes with the application. */
export const stillNeedsChoice = (ruling: Ruling): Ruling => ({
  ...ruling,
  code: ruling.code ?? 'NEEDS_CHOICE',
});

export const nothingToClear = (): Ruling =>
  plainRuling('NOTHING_TO_CLEAR', 'NOTHING_TO_CLEAR', {
    reason: 'No month is paid in both places.',
    reasonZh: '两地没有重复缴费的月份，无需清理。',
    fix: 'Nothing needs to be done.',
    fixZh: '无需办理。',
  });
