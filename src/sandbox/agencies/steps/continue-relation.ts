import type { Sql } from '../../../platform/database.ts';
import { partyAtDestination, refusalAtDestination } from '../destination-review.ts';
import { headOf, type StepHandler, type StepRequest } from '../world.ts';

/** Opens a relation at the destination, or makes the existing one active; `kind` is set where given. */
export async function openRelation(tx: Sql, request: StepRequest, kind?: 'TEMP'): Promise<void> {
  const head = headOf(request);
  await tx.query(
    `insert into relation (agency, id_number, scheme, region, status, account_kind, opened_by_case)
     select $1, p.id_number, $3, $4, 'ACTIVE', coalesce($5, 'ORDINARY'), $6 from person p where p.id_number = $2
     on conflict (id_number, scheme, region)
       do update set status = 'ACTIVE', account_kind = coalesce($5, relation.account_kind)`,
    [
      request.agency.id,
      head.person.idNumber,
      head.destinationScheme ?? head.scheme,
      head.destination.regionCode,
      kind ?? null,
      request.caseId,
    ],
  );
}

/** The destination goes on with the relation by a change of registration; no money moves inside one pool. */
export const continueRelation: StepHandler = async (tx, request) => {
  const { person, relation } = await partyAtDestination(tx, request);
  const refused = refusalAtDestination(request, person, relation);
  if (refused) return refused;
  if (relation === undefined) await openRelation(tx, request);
  else await tx.query(`update relation set status = 'ACTIVE' where id = $1`, [relation.id]);
  return { outcome: { outcome: 'CONTINUED', doneOn: request.today } };
};
