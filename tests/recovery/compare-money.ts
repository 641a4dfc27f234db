import type { Sql } from '../../src/platform/database.ts';
import type { TestSystem } from '../_support/system.ts';
import { OWN_BALANCE } from './mix/people.ts';

interface Sum {
  /** Case number or letter number, by which a payment is known at the bank. */
  reference: string;
  kind: string;
  amount: bigint;
}

/** Money of a fund that has arrived for a case, and money of it that was credited. */
const LEDGER = `select case c.service when 'housing-fund' then c.data ->> 'letterNumber' else c.number end as reference,
    c.id as "caseId", e.kind,
    coalesce(sum(e.amount) filter (where e.to_account like 'suspense/%'), 0)::bigint as amount,
    coalesce(sum(e.amount) filter (where e.from_account like 'suspense/%'), 0)::bigint as credited
  from case_file c join ledger_entry e on e.case_id = c.id and e.status = 'posted'
  group by c.id, e.kind order by 1, e.kind`;

const PAID = `select t.reference, a.key as kind, sum(a.value::bigint)::bigint as amount, count(*)::int as times,
    count(t.arrived_on)::int as arrived
  from bank_transfer t, jsonb_each_text(t.amounts) a where a.value::bigint > 0 group by 1, 2`;

/** What the agencies hold of each case's person in the end: credited for a pension, or grown by what came. */
const PENSION_CREDITS = `select c.case_id::text as "caseId", x.kind, x.amount
  from credit c, lateral (values ('PERSONAL_ACCOUNT', c.personal_fen), ('POOLED_FUND', c.pooled_fen)) x (kind, amount)
  where x.amount > 0`;

/** An employee's two months at the base of 6000.00 make 60.00; a housing fund account begins with its own balance. */
const GROWN = `select s.case_id::text as "caseId",
    case s.operation when 'closeTransfer' then 'HOUSING_FUND' else 'MEDICAL_ACCOUNT' end as kind,
    (replace(case s.operation when 'closeTransfer' then r.record ->> 'balance'
       else r.record #>> '{schemes,EMPLOYEE,accountBalance}' end, '.', '')::bigint
     - case s.operation when 'closeTransfer' then ${OWN_BALANCE.replace('.', '')} else 6000 end) as amount
  from agency_step s join service_record r on r.agency = s.agency
    and r.id_number = s.request::jsonb #>> '{person,idNumber}'
  where s.operation in ('closeTransfer', 'creditMedicalAccount') and s.performed_at is not null`;

const keyed = <Row extends { kind: string }>(rows: readonly Row[], by: (row: Row) => string) =>
  new Map(rows.map((row) => [`${by(row)} ${row.kind}`, row]));

/** Where ledger, bank and the agencies' own accounts do not say the same, to the fen, for each fund of each case. */
export async function compareMoney({ db, world }: TestSystem): Promise<string[]> {
  const moved = await db.query<Sum & { caseId: string; credited: bigint }>(LEDGER);
  const paid = await world.query<Sum & { times: number; arrived: number }>(PAID);
  const held = [
    ...(await world.query<{ caseId: string; kind: string; amount: bigint }>(PENSION_CREDITS)),
    ...(await world.query<{ caseId: string; kind: string; amount: bigint }>(GROWN)),
  ];
  const atBank = keyed(paid, ({ reference }) => reference);
  const atAgency = keyed(held, ({ caseId }) => caseId);
  const wrong = moved.flatMap(({ reference, caseId, kind, amount, credited }) => {
    const bank = atBank.get(`${reference} ${kind}`);
    const agency = atAgency.get(`${caseId} ${kind}`);
    const agrees =
      bank?.times === 1 &&
      bank.arrived === 1 &&
      [bank.amount, credited, agency?.amount].every((one) => one === amount);
    return agrees
      ? []
      : [
          `${reference} ${kind}: ledger ${amount}/${credited}, bank ${bank?.amount}, agency ${agency?.amount}`,
        ];
  });
  return [...wrong, ...(await unexplained(db, paid, moved)), ...(await checkBank(world))];
}

/** Payments that no ledger knows are refunds of cleared accounts, one for each clearing. */
async function unexplained(
  db: Sql,
  paid: readonly (Sum & { times: number })[],
  moved: readonly Sum[],
): Promise<string[]> {
  const known = new Set(moved.map(({ reference, kind }) => `${reference} ${kind}`));
  const rest = paid.filter(({ reference, kind }) => !known.has(`${reference} ${kind}`));
  const clearings = await db.query<{ number: string }>(
    `select c.number from case_file c where c.workflow = 'pension.duplicate-clearing@1'`,
  );
  const expected = new Set(clearings.map(({ number }) => number));
  const strange = rest.filter(({ reference, times }) => !expected.delete(reference) || times !== 1);
  return [
    ...strange.map(({ reference, kind }) => `${reference} ${kind}: paid, and nobody knows why`),
    ...[...expected].map((number) => `${number}: not refunded`),
  ];
}

/** No money of the bank's world is made or lost. */
async function checkBank(world: Sql): Promise<string[]> {
  const [row] = await world.query<{ held: bigint }>(
    `select (select sum(a.balance_fen - case when a.agency is null then 0 else 1000000000 end) from bank_account a)::bigint
       + (select coalesce(sum(t.amount_fen), 0) from bank_transfer t
          where t.arrived_on is null and t.returned_on is null)::bigint as held`,
  );
  return row?.held === 0n ? [] : [`the bank holds ${row?.held} fen too much`];
}

/** Fen that moved by each fund, as the ledger has it. */
export async function movedByFund({ db }: TestSystem): Promise<Record<string, string>> {
  const rows = await db.query<{ kind: string; amount: bigint }>(
    `select e.kind, sum(e.amount)::bigint as amount from ledger_entry e
     where e.status = 'posted' and e.to_account like 'suspense/%' group by 1 order by 1`,
  );
  return Object.fromEntries(rows.map(({ kind, amount }) => [kind, `${amount}`]));
}
