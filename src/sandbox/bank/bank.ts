import type { PlainDate } from '../../core/dates.ts';
import type { Fen } from '../../core/money.ts';
import type { Sql } from '../../platform/database.ts';
import { AGENCIES, collectionAccountOf } from '../agencies/agency-list.ts';

/** What each agency's collection account holds in the beginning: ten million yuan. */
const OPENING_FEN = 1_000_000_000n;

/** A payment order. `reference` is what the payer wrote; (agency, step) orders once. */
export interface PaymentOrder {
  agency: string;
  stepId: string;
  reference: string;
  from: string;
  to: string;
  personal: Fen;
  pooled: Fen;
  today: PlainDate;
  /** Business time at which the money is there. */
  arrivesAt: Date;
}

export interface Payment {
  bankReference: string;
  personal: Fen;
  pooled: Fen;
  /** The bank's date. */
  sentOn: PlainDate;
}

/** Opens the agencies' collection accounts once. */
export async function openBank(sql: Sql): Promise<void> {
  for (const agency of AGENCIES) {
    const { number } = collectionAccountOf(agency);
    await sql.query(
      `insert into bank_account (number, holder, agency, balance_fen) values ($1, $2, $3, $4) on conflict do nothing`,
      [number, agency.nameZh, agency.id, OPENING_FEN],
    );
  }
}

/** Pays once per (agency, step): the same order again gives the same payment. Nothing moves for an amount of zero. */
export async function pay(tx: Sql, order: PaymentOrder): Promise<Payment> {
  const bankReference = `SB${order.today.replaceAll('-', '')}-${order.stepId.replaceAll('-', '').slice(-16).toUpperCase()}`;
  const inserted = await tx.query(
    `insert into bank_transfer
       (bank_reference, agency, step_id, reference, from_account, to_account, personal_fen, pooled_fen, sent_on, arrives_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
     on conflict (agency, step_id) do nothing returning 1`,
    [
      bankReference,
      order.agency,
      order.stepId,
      order.reference,
      order.from,
      order.to,
      order.personal,
      order.pooled,
      order.today,
      order.arrivesAt,
    ],
  );
  if (inserted.length > 0)
    await tx.query('update bank_account set balance_fen = balance_fen - $2 where number = $1', [
      order.from,
      order.personal + order.pooled,
    ]);
  const [payment] = await tx.query<Payment>(
    `select t.bank_reference as "bankReference", t.personal_fen as personal, t.pooled_fen as pooled, t.sent_on as "sentOn"
     from bank_transfer t where t.agency = $1 and t.step_id = $2`,
    [order.agency, order.stepId],
  );
  if (payment === undefined) throw new Error('The bank has lost a payment');
  return payment;
}

interface DueTransfer {
  bank_reference: string;
  from_account: string;
  to_account: string;
  total: Fen;
}

/** Books payments that have arrived by now; one to an account nobody has goes back to the payer. */
export async function settleArrivals(tx: Sql, now: Date, today: PlainDate): Promise<void> {
  const due = await tx.query<DueTransfer>(
    `select t.bank_reference, t.from_account, t.to_account, t.personal_fen + t.pooled_fen as total
     from bank_transfer t
     where t.arrived_on is null and t.returned_on is null and t.arrives_at <= $1
     order by t.bank_reference for update`,
    [now],
  );
  for (const transfer of due) {
    const credited = await tx.query(
      'update bank_account set balance_fen = balance_fen + $2 where number = $1 returning 1',
      [transfer.to_account, transfer.total],
    );
    if (credited.length === 0)
      await tx.query('update bank_account set balance_fen = balance_fen + $2 where number = $1', [
        transfer.from_account,
        transfer.total,
      ]);
    await tx.query(
      `update bank_transfer set arrived_on = case when $2 then $3::date end, returned_on = case when $2 then null else $3::date end
       where bank_reference = $1`,
      [transfer.bank_reference, credited.length > 0, today],
    );
  }
}

/** A person's account for refunds; this bank opens it when it is first named. */
export async function openPersonAccount(tx: Sql, number: string, holder: string): Promise<void> {
  await tx.query(
    'insert into bank_account (number, holder, balance_fen) values ($1, $2, 0) on conflict do nothing',
    [number, holder],
  );
}

export interface Arrival {
  bankReference: string;
  personal: Fen;
  pooled: Fen;
  arrivedOn: PlainDate | null;
  returnedOn: PlainDate | null;
  arrivesAt: Date;
}

/** What the bank says about a payment. */
export async function paymentByReference(sql: Sql, bankReference: string): Promise<Arrival | undefined> {
  const [arrival] = await sql.query<Arrival>(
    `select t.bank_reference as "bankReference", t.personal_fen as personal, t.pooled_fen as pooled,
            t.arrived_on as "arrivedOn", t.returned_on as "returnedOn", t.arrives_at as "arrivesAt"
     from bank_transfer t where t.bank_reference = $1`,
    [bankReference],
  );
  return arrival;
}
