import { lawValues } from '../../core/law-values.ts';
import { defineService } from '../../service.ts';
import { checkBasis } from './checkBasis.ts';
import { householdMove } from './entries/household-move.ts';
import { printMoveCertificate, printPermit } from './forms/papers.ts';
import { getMove } from './getMove.ts';
import { getMoveMessages } from './getMoveMessages.ts';
import { INVARIANTS } from './invariants.ts';
import { LAW } from './rules.ts';
import { sandbox } from './sandbox.ts';
import { sendMoveCertificate } from './sendMoveCertificate.ts';
import { sendMovePermit } from './sendMovePermit.ts';
import { sendMoveReply } from './sendMoveReply.ts';
import { sendRestoration } from './sendRestoration.ts';
import { verifyRegistration } from './verifyRegistration.ts';
import { householdMove as householdMoveTable } from './workflows/household-move.ts';

/** 户籍: verification of registrations and of the basis of a move, and the move between the cities itself. */
export default defineService({
  name: 'household',
  workflows: { 'household-move': householdMove },
  tables: [householdMoveTable],
  operations: {
    verifyRegistration,
    checkBasis,
    getMove,
    getMoveMessages,
    sendMovePermit,
    sendMoveCertificate,
    sendRestoration,
    sendMoveReply,
  },
  statusOperation: 'getHouseholdStepStatus',
  noticeOperation: 'receiveMoveNotice',
  printables: { 'move-permit': printPermit, 'move-certificate': printMoveCertificate },
  rulesHash: LAW.contentHash,
  rules: lawValues(LAW),
  invariants: INVARIANTS,
  sandbox,
});
