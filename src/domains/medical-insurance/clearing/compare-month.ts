import type { Sql } from '../../../platform/database.ts';
import { enterState, linesOf, type ClearingKey, type ClearingRow } from './clearing-store.ts';
import { findDisputes } from './find-disputes.ts';

/** Compares both sides of an extracted month. What people have decided stays decided. */
export async function compareMonth(tx: Sql, clearing: ClearingRow): Promise<void> {
  const [declared, booked] = [await linesOf(tx, clearing, 'CARE'), await linesOf(tx, clearing, 'INSURED')];
  const findings = findDisputes(declared, booked);
  const key = [clearing.month, clearing.insuredMember, clearing.careMember];
  await tx.query(
    `update svc_medical_insurance.settlement s
     set status = case when $4::jsonb ? s.settlement_id then 'DISPUTED' else 'AGREED' end,
       finding = $4::jsonb ->> s.settlement_id
     where s.month = $1 and s.insured_member = $2 and s.care_member = $3
       and s.status <> 'REVERSED' and not s.is_decided`,
    [...key, JSON.stringify(Object.fromEntries(findings))],
  );
  await settleState(tx, clearing);
}

/** DISPUTED while a settlement of either side is; else DECLARED. */
export async function settleState(tx: Sql, clearing: ClearingRow): Promise<void> {
  const open = await disputedIn(tx, clearing);
  const state = open ? 'DISPUTED' : 'DECLARED';
  if (state !== clearing.state) await enterState(tx, clearing.id, state);
}

async function disputedIn(tx: Sql, { month, insuredMember, careMember }: ClearingKey): Promise<boolean> {
  const rows = await tx.query(
    `select 1 from svc_medical_insurance.settlement s
     where s.month = $1 and s.insured_member = $2 and s.care_member = $3 and s.status = 'DISPUTED' limit 1`,
    [month, insuredMember, careMember],
  );
  return rows.length > 0;
}
