import { lawValues } from '../../core/law-values.ts';
import { defineService } from '../../service.ts';
import { complaint } from './entries/complaint.ts';
import { correction } from './entries/correction.ts';
import { printRedressAnswer } from './forms/redress-answer.ts';
import { LAW } from './rules.ts';
import { sandbox } from './sandbox.ts';
import { sendRedressReply } from './sendRedressReply.ts';
import { complaintTable } from './workflows/complaint.ts';
import { correctionTable } from './workflows/correction.ts';

/** 更正与投诉: what a person says of a record or of an agency's work reaches who must answer it. */
export default defineService({
  name: 'redress',
  workflows: { correction, complaint },
  tables: [correctionTable, complaintTable],
  operations: { sendRedressReply },
  statusOperation: 'getRedressStepStatus',
  noticeOperation: 'receiveRedressNotice',
  printables: { 'redress-answer': printRedressAnswer },
  rulesHash: LAW.contentHash,
  rules: lawValues(LAW),
  sandbox,
});
