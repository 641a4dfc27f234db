import type { Fen } from '../core/money.ts';
import type { Sql } from '../platform/database.ts';
import type { FundKind } from './workflow.ts';

export interface FundState {
  kind: FundKind;
  agreed: Fen | null;
  /** Posted into the receiving member's fund, less what was reversed out of it. */
  posted: Fen;
  pending: Fen;
}

/** How the ledger of a case stands against what the sides agreed. */
export const fundsOf = (sql: Sql, caseId: string): Promise<FundState[]> =>
  sql.query<FundState>(
    `select k.kind, a.amount as agreed,
       coalesce(sum(case
         when e.status <> 'posted' then 0
         when e.to_account = 'member/' || c.owner_member and e.reverses is null then e.amount
         when e.from_account = 'member/' || c.owner_member and e.reverses is not null then -e.amount
         else 0 end), 0)::bigint as posted,
       coalesce(sum(e.amount) filter (where e.status = 'pending'), 0)::bigint as pending
     from case_file c
     cross join (select a.kind from case_agreed a where a.case_id = $1
       union select e.kind from ledger_entry e where e.case_id = $1) as k
     left join case_agreed a on a.case_id = c.id and a.kind = k.kind
     left join ledger_entry e on e.case_id = c.id and e.kind = k.kind
     where c.id = $1
     group by k.kind, a.amount order by k.kind`,
    [caseId],
  );

/** Money that an administrative end would leave hanging: on its way, or arrived and not reversed. */
export async function moneyMoved(sql: Sql, caseId: string): Promise<'in-transit' | 'posted' | undefined> {
  const [row] = await sql.query<{ pending: boolean; unsettled: boolean; posted: boolean }>(
    `select exists (select 1 from ledger_entry e where e.case_id = $1 and e.status = 'pending') as pending,
       exists (select 1 from ledger_entry e join ledger_posting p on p.entry_id = e.id
         where e.case_id = $1 and e.status = 'posted' and (p.account = 'in-transit' or p.account like 'suspense/%')
         group by p.account having sum(p.amount) <> 0) as unsettled,
       exists (select 1 from ledger_entry e where e.case_id = $1 and e.status = 'posted' and e.reverses is null
         and not exists (select 1 from ledger_entry r where r.reverses = e.id)) as posted`,
    [caseId],
  );
  if (row?.pending === true || row?.unsettled === true) return 'in-transit';
  return row?.posted === true ? 'posted' : undefined;
}

/** Raises or lowers what the sides agreed to move. */
export async function agree(tx: Sql, caseId: string, agreed: Readonly<Record<FundKind, Fen>>): Promise<void> {
  for (const [kind, amount] of Object.entries(agreed))
    await tx.query(
      `insert into case_agreed (case_id, kind, amount) values ($1, $2, $3)
       on conflict (case_id, kind) do update set amount = excluded.amount`,
      [caseId, kind, amount],
    );
}
