import { plain } from '../../../core/json.ts';
import { pairs, printedPage } from '../../../core/printed-page.ts';
import type { Printable } from '../../../service.ts';

const OUTCOMES: Readonly<Record<string, string>> = {
  CORRECTED: '已更正 Corrected',
  KEPT: '维持原记录 Kept as it is',
  UPHELD: '投诉成立 Upheld',
  NOT_UPHELD: '投诉不成立 Not upheld',
};

/** 答复书: what the agency answered, in its own words. */
export const printRedressAnswer: Printable = ({ content, number, issuedOn }) =>
  printedPage(
    '答复书',
    number,
    pairs([
      ['受理编号', number],
      ['结果', OUTCOMES[plain(content['outcome'])] ?? ''],
      ['答复', content['answerZh']],
      ['Answer', content['answer'] ?? ''],
      ['办理日期', content['doneOn'] ?? issuedOn],
    ]),
  );
