import type { Database } from '../../platform/database.ts';

/**
 * Puts every relation and registration back to what was loaded, so that the same people can move again; the records of the other
 * services are made up anew. Cases, letters and money stay.
 */
export async function resetPeople(db: Database): Promise<{ relations: number }> {
  return db.transaction(async (tx) => {
    await tx.query('delete from relation where opened_by_case is not null');
    await tx.query('delete from service_record');
    await tx.query('update segment set arrears_paid_month = null where arrears_paid_month is not null');
    await tx.query(
      'update person set hukou_region = initial_hukou_region where hukou_region <> initial_hukou_region',
    );
    const changed = await tx.query(
      `update relation set status = initial_status, account_kind = initial_account_kind, ended_on = null, sealed_on = null
       where status <> initial_status or account_kind <> initial_account_kind or ended_on is not null
          or sealed_on is not null
       returning 1`,
    );
    return { relations: changed.length };
  });
}
