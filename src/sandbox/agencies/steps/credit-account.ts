import type { JsonObject } from '../../../core/json.ts';
import { fenOf } from '../statement.ts';
import { headOf, type StepHandler } from '../world.ts';

/** The destination records history and money, once per case. */
export const creditAccount: StepHandler = async (tx, request) => {
  const amounts = request.body['amounts'] as JsonObject;
  await tx.query(
    `insert into credit (agency, case_id, id_number, personal_fen, pooled_fen, credited_on)
     values ($1, $2, $3, $4, $5, $6) on conflict do nothing`,
    [
      request.agency.id,
      request.caseId,
      headOf(request).person.idNumber,
      fenOf(amounts, 'personalAccount'),
      fenOf(amounts, 'pooledFund'),
      request.today,
    ],
  );
  return { outcome: { outcome: 'CREDITED', doneOn: request.today } };
};
