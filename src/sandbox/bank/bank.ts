import { toShanghaiDate, type PlainDate } from '../../core/dates.ts';
import type { Fen } from '../../core/money.ts';
import type { Sql } from '../../platform/database.ts';
import { collectionAccountOf, type PlayedMember } from '../agencies/agency-list.ts';

/** What each agency's collection account holds in the beginning: ten million yuan. */
const OPENING_FEN = 1_000_000_000n;

/** One amount for each kind of fund. */
export type Amounts = Readonly<Record<string, Fen>>;

/** A payment order. `reference` is what the payer wrote; (agency, step) orders once. */
export interface PaymentOrder {
  agency: string;
  stepId: string;
  reference: string;
  from: string;
  to: string;
  amounts: Amounts;
  today: PlainDate;
  /** Business time at which the money is there. */
  arrivesAt: Date;
}

/** What the bank says about a payment; dates are the bank's. */
export interface Payment {
  bankReference: string;
  reference: string;
  from: string;
  amounts: Amounts;
  sentOn: PlainDate;
  arrivedOn: PlainDate | null;
  returnedOn: PlainDate | null;
}

type PaymentRow = Omit<Payment, 'amounts'> & { amounts: Readonly<Record<string, string>> };

const PAYMENT = `select t.bank_reference as "bankReference", t.reference, t.from_account as "from", t.amounts,
    t.sent_on as "sentOn", t.arrived_on as "arrivedOn", t.returned_on as "returnedOn" from bank_transfer t`;

const toPayment = ({ amounts, ...row }: PaymentRow): Payment => ({
  ...row,
  amounts: Object.fromEntries(Object.entries(amounts).map(([kind, fen]) => [kind, BigInt(fen)])),
});

const totalOf = (amounts: Amounts): Fen => Object.values(amounts).reduce((sum, fen) => sum + fen, 0n);

/** Opens the collection account of each played member once. */
export async function openBank(sql: Sql, members: readonly PlayedMember[]): Promise<void> {
  for (const member of members) {
    const { number } = collectionAccountOf(member);
    await sql.query(
      `insert into bank_account (number, holder, agency, balance_fen) values ($1, $2, $3, $4) on conflict do nothing`,
      [number, member.nameZh, member.id, OPENING_FEN],
    );
  }
}

/** Pays once per (agency, step): the same order again gives the same payment. Nothing moves for an amount of zero. */
export async function pay(tx: Sql, order: PaymentOrder): Promise<Payment> {
  const bankReference = `SB${order.today.replaceAll('-', '')}-${order.stepId.replaceAll('-', '').slice(-16).toUpperCase()}`;
  const amounts = Object.fromEntries(Object.entries(order.amounts).map(([kind, fen]) => [kind, `${fen}`]));
  const total = totalOf(order.amounts);
  const inserted = await tx.query(
    `insert into bank_transfer
       (bank_reference, agency, step_id, reference, from_account, to_account, amounts, amount_fen, sent_on, arrives_at)
     values ($1, $2, $3, $4, $5, $6, $7::jsonb, $8, $9, $10)
     on conflict (agency, step_id) do nothing returning 1`,
    [
      bankReference,
      order.agency,
      order.stepId,
      order.reference,
      order.from,
      order.to,
      JSON.stringify(amounts),
      total,
      order.today,
      order.arrivesAt,
    ],
  );
  if (inserted.length > 0)
    await tx.query('update bank_account set balance_fen = balance_fen - $2 where number = $1', [
      order.from,
      total,
    ]);
  const [payment] = await tx.query<PaymentRow>(`${PAYMENT} where t.agency = $1 and t.step_id = $2`, [
    order.agency,
    order.stepId,
  ]);
  if (payment === undefined) throw new Error('The bank has lost a payment');
  return toPayment(payment);
}

interface DueTransfer {
  bank_reference: string;
  from_account: string;
  to_account: string;
  total: Fen;
}

/** Books payments that have arrived by now; one to an account nobody has goes back to the payer. */
export async function settleArrivals(tx: Sql, now: Date): Promise<void> {
  const due = await tx.query<DueTransfer>(
    `select t.bank_reference, t.from_account, t.to_account, t.amount_fen as total
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
      [transfer.bank_reference, credited.length > 0, toShanghaiDate(now)],
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

export async function paymentByReference(sql: Sql, bankReference: string): Promise<Payment | undefined> {
  const [row] = await sql.query<PaymentRow>(`${PAYMENT} where t.bank_reference = $1`, [bankReference]);
  return row && toPayment(row);
}

/** Payments that have arrived on an account under a reference, in the order of their bank references. */
export async function arrivalsOn(sql: Sql, account: string, reference: string): Promise<Payment[]> {
  const rows = await sql.query<PaymentRow>(
    `${PAYMENT} where t.to_account = $1 and t.reference = $2 and t.arrived_on is not null order by 1`,
    [account, reference],
  );
  return rows.map(toPayment);
}
