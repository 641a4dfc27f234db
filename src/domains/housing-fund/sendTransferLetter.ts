import type { JsonObject } from '../../core/json.ts';
import { openPerson } from '../../platform/persons.ts';
import type { DomainContext, Operation, ReplyHead } from '../../service.ts';
import { letterFindings, type TransferLetter } from './rules/platform-messages.ts';
import { refused } from './rules.ts';

export const sendTransferLetter: Operation = {
  kind: 'reply',
  document: 'transfer-letter',
  admit: claimNumber,
};

/**
 * A number stands on one letter, of one case and one person. A letter that the step will refuse claims none, so that the
 * right one can still come under it. @throws Refusal REPLY_CONFLICT
 */
async function claimNumber({ caseId }: ReplyHead, body: JsonObject, context: DomainContext): Promise<void> {
  const letter = body['letter'] as unknown as TransferLetter;
  const { conNum, txFunc, idNum = '' } = letter;
  if (txFunc !== '0') return;
  const said = `letter subject\n${idNum}`;
  const claims = letterFindings(letter).length === 0 && (await isOf(caseId, idNum, context));
  const known = await context.transaction(async (tx) => {
    if (claims)
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
  const isSame = known.every(
    (one) => one.caseId === caseId && context.box.lookups(said).some((own) => own.equals(one.subject)),
  );
  if (!isSame) throw refused('HPF_CONNUM_CONFLICT', 'REPLY_CONFLICT', { letterNumber: conNum });
}

/** Whether a case is about the person of a number. */
async function isOf(caseId: string, idNumber: string, { sql, box }: DomainContext): Promise<boolean> {
  const [row] = await sql.query<{ personId: string }>(
    'select c.person_id as "personId" from case_file c where c.id = $1',
    [caseId],
  );
  return row !== undefined && (await openPerson(sql, box, row.personId)).idNumber === idNumber;
}
