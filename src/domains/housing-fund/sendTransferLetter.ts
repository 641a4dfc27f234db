import type { JsonObject } from '../../core/json.ts';
import type { DomainContext, Operation, ReplyHead } from '../../service.ts';
import type { TransferLetter } from './rules/platform-messages.ts';
import { refused } from './rules.ts';

export const sendTransferLetter: Operation = {
  kind: 'reply',
  document: 'transfer-letter',
  admit: claimNumber,
};

/** A number stands on one letter, of one case and one person. @throws Refusal REPLY_CONFLICT */
async function claimNumber({ caseId }: ReplyHead, body: JsonObject, context: DomainContext): Promise<void> {
  const { conNum, txFunc, idNum } = body['letter'] as unknown as TransferLetter;
  if (txFunc !== '0') return;
  const said = `letter subject\n${idNum ?? ''}`;
  const known = await context.transaction(async (tx) => {
    await tx.query(
      `insert into svc_housing_fund.letter (number, case_id, subject) values ($1, $2, $3)
       on conflict (number) do nothing`,
      [conNum, caseId, context.box.lookup(said)],
    );
    return tx.query<{ caseId: string; subject: Buffer }>(
      'select l.case_id as "caseId", l.subject from svc_housing_fund.letter l where l.number = $1',
      [conNum],
    );
  });
  const isSame = known.some(
    (letter) =>
      letter.caseId === caseId && context.box.lookups(said).some((own) => own.equals(letter.subject)),
  );
  if (!isSame) throw refused('HPF_CONNUM_CONFLICT', 'REPLY_CONFLICT', { letterNumber: conNum });
}
