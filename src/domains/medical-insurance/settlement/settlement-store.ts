import { canonicalJson } from '../../../core/canonical-json.ts';
import { toShanghaiDate } from '../../../core/dates.ts';
import type { JsonObject } from '../../../core/json.ts';
import { parseYuan } from '../../../core/money.ts';
import type { CryptoBox } from '../../../platform/crypto-box.ts';
import type { Sql } from '../../../platform/database.ts';
import { personFor } from '../../../platform/persons.ts';
import { AMOUNTS } from '../rules/settlement.ts';
import { amountsOf, balanceFindings, type Settlement } from './settlement.ts';

/** Who has a settlement, and between whom. */
export interface SettlementOwner {
  side: 'CARE' | 'INSURED';
  careMember: string;
  insuredMember: string;
}

interface Held {
  digest: Buffer;
  status: string;
  messageId: string;
  reversalMessageId: string | null;
  confirmedIn: string | null;
}

/** What is held under an id, locked until the transaction ends. */
export async function lockSettlement(
  tx: Sql,
  { side, careMember }: Pick<SettlementOwner, 'side' | 'careMember'>,
  settlementId: string,
): Promise<Held | undefined> {
  const [held] = await tx.query<Held>(
    `select s.digest, s.status, s.message_id as "messageId", s.reversal_message_id as "reversalMessageId",
       s.confirmed_in as "confirmedIn"
     from svc_medical_insurance.settlement s
     where s.side = $1 and s.care_member = $2 and s.settlement_id = $3 for update`,
    [side, careMember, settlementId],
  );
  return held;
}

const wordingOf = (settlement: Settlement): string =>
  canonicalJson({ ...settlement, amounts: { ...settlement.amounts } } as unknown as JsonObject);

/** Whether what is held is this very record. */
export const isSame = (box: CryptoBox, { digest }: Held, settlement: Settlement): boolean =>
  box.lookups(wordingOf(settlement)).some((one) => one.equals(digest));

/**
 * Keeps a settlement: one row for each id and side, whatever is told again. Another content under a known id takes its
 * place and is compared anew; what is confirmed or taken back stays as it is.
 */
export async function upsertSettlement(
  tx: Sql,
  box: CryptoBox,
  { side, careMember, insuredMember }: SettlementOwner,
  settlement: Settlement,
): Promise<void> {
  const { settlementId, visit, institution, scheme, kind, settledAt, messageId, person } = settlement;
  const amounts = amountsOf(settlement);
  const held = await lockSettlement(tx, { side, careMember }, settlementId);
  if (held !== undefined && isSame(box, held, settlement)) return;
  const personId = await personFor(tx, box, person);
  await tx.query(
    `insert into svc_medical_insurance.settlement as s (side, care_member, insured_member, settlement_id, month, visit,
       institution, scheme, kind, settled_at, message_id, person_id, total, in_scope, own_pay, pre_self_pay, over_limit,
       fund_sum, personal_part, account_pay, family_account_pay, cash_pay, hospital_part, agency_pays, is_balanced, digest)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23,
       $24, $25, $26)
     on conflict (side, care_member, settlement_id) do update set
       insured_member = excluded.insured_member, month = excluded.month, visit = excluded.visit,
       institution = excluded.institution, scheme = excluded.scheme, kind = excluded.kind,
       settled_at = excluded.settled_at, message_id = excluded.message_id, person_id = excluded.person_id,
       total = excluded.total, in_scope = excluded.in_scope, own_pay = excluded.own_pay,
       pre_self_pay = excluded.pre_self_pay, over_limit = excluded.over_limit, fund_sum = excluded.fund_sum,
       personal_part = excluded.personal_part, account_pay = excluded.account_pay,
       family_account_pay = excluded.family_account_pay, cash_pay = excluded.cash_pay,
       hospital_part = excluded.hospital_part, agency_pays = excluded.agency_pays, is_balanced = excluded.is_balanced,
       digest = excluded.digest, status = 'RECORDED', finding = null, is_decided = false
     where s.confirmed_in is null and s.status <> 'REVERSED'`,
    [
      side,
      careMember,
      insuredMember,
      settlementId,
      toShanghaiDate(new Date(settledAt)).slice(0, 7),
      visit,
      institution,
      scheme,
      kind,
      settledAt,
      messageId,
      personId,
      ...AMOUNTS.map((name) => amounts[name]),
      parseYuan(settlement.agencyPays),
      balanceFindings(settlement).length === 0,
      box.lookup(wordingOf(settlement)),
    ],
  );
}

/** Takes a settlement back. */
export async function reverseHeld(
  tx: Sql,
  careMember: string,
  { settlementId, messageId }: { settlementId: string; messageId: string },
): Promise<void> {
  await tx.query(
    `update svc_medical_insurance.settlement s set status = 'REVERSED', reversal_message_id = $3, finding = null
     where s.side = 'CARE' and s.care_member = $1 and s.settlement_id = $2`,
    [careMember, settlementId, messageId],
  );
}
