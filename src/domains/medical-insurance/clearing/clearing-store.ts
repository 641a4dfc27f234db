import { uuidv7 } from '../../../core/ids.ts';
import type { Fen } from '../../../core/money.ts';
import type { Sql } from '../../../platform/database.ts';
import type { ClearingLine } from './find-disputes.ts';

export type ClearingState =
  'OPEN' | 'DECLARED' | 'DISPUTED' | 'CONFIRMING' | 'CONFIRMED' | 'RETURNING' | 'PAID';

/** One month between two agencies. */
export interface ClearingKey {
  /** `YYYY-MM`. */
  month: string;
  insuredMember: string;
  careMember: string;
}

export interface ClearingRow extends ClearingKey {
  id: string;
  state: ClearingState;
  agreedSum: Fen | null;
  bankReference: string | null;
  paidOn: string | null;
  attempts: number;
  /** Why it stands still, and where in the message that was found; null while it goes on. */
  obstacleCode: string | null;
  obstaclePath: string | null;
}

export const CLEARING = `select c.id, c.month, c.insured_member as "insuredMember", c.care_member as "careMember", c.state,
    c.agreed_sum as "agreedSum", c.bank_reference as "bankReference", c.paid_on as "paidOn", c.attempts,
    c.obstacle_code as "obstacleCode", c.obstacle_path as "obstaclePath"
  from svc_medical_insurance.clearing c`;

const keyOf = ({ month, insuredMember, careMember }: ClearingKey): string[] => [
  month,
  insuredMember,
  careMember,
];

/** Begins a month once. */
export async function openClearing(sql: Sql, key: ClearingKey): Promise<void> {
  await sql.query(
    `insert into svc_medical_insurance.clearing (id, month, insured_member, care_member) values ($1, $2, $3, $4)
     on conflict (month, insured_member, care_member) do nothing`,
    [uuidv7(), ...keyOf(key)],
  );
}

/** The clearing of a key, locked until the transaction ends. */
export async function lockClearing(tx: Sql, key: ClearingKey): Promise<ClearingRow | undefined> {
  const [row] = await tx.query<ClearingRow>(
    `${CLEARING} where c.month = $1 and c.insured_member = $2 and c.care_member = $3 for update`,
    keyOf(key),
  );
  return row;
}

/** Moves a clearing on; its next turn is at once. */
export async function enterState(tx: Sql, id: string, state: ClearingState): Promise<void> {
  await tx.query(
    `update svc_medical_insurance.clearing set state = $2, attempts = 0, next_try_at = clock_timestamp(),
       obstacle_code = null, obstacle_path = null where id = $1`,
    [id, state],
  );
}

/** What one side has of a month, without what was taken back. */
export const linesOf = (
  sql: Sql,
  { month, insuredMember, careMember }: ClearingKey,
  side: 'CARE' | 'INSURED',
): Promise<ClearingLine[]> =>
  sql.query<ClearingLine>(
    `select s.settlement_id as "settlementId", s.total, s.fund_sum as "fundSum", s.account_pay as "accountPay",
       s.agency_pays as "agencyPays", s.is_balanced as "isBalanced"
     from svc_medical_insurance.settlement s
     where s.month = $1 and s.insured_member = $2 and s.care_member = $3 and s.side = $4 and s.status <> 'REVERSED'
     order by s.settlement_id`,
    [month, insuredMember, careMember, side],
  );
