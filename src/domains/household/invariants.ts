import type { Invariant } from '../../cases/audit.ts';

const MOVES = `select count(*) as n from case_file c where c.service = 'household'`;
const of = (member: string): string =>
  `case_file c, jsonb_array_elements(coalesce(c.data -> '${member}', '[]')) as paper`;

/** What must hold of every move, as SQL over the facts of the cases; no personal data is looked at. */
export const INVARIANTS: readonly Invariant[] = [
  {
    name: 'a mover has one registration or one certificate under way, never both and never two',
    rows: 'select count(*) as n from identity_hold',
    broken: `select c.number as what from case_file c
      left join identity_hold h on h.case_id = c.id and h.ended_at is null
      where c.service = 'household' group by c.id
      having count(h.person_id) <> case when c.state = 'ORIGIN_CANCELLED' then (c.data ->> 'movers')::int else 0 end
      union all
      select string_agg(c.number, ' ' order by c.number) from identity_hold h join case_file c on c.id = h.case_id
      where h.ended_at is null group by h.person_id having count(*) > 1`,
  },
  {
    name: 'the origin cancels only after it has the permit',
    rows: `select count(*) as n from case_step s where s.step = 'cancel' and s.outcome = 'CANCELLED'`,
    broken: `select c.number as what from case_step s join case_file c on c.id = s.case_id
      where c.service = 'household' and s.step in ('cancel', 'paper') and s.outcome = 'CANCELLED' and not exists (
        select 1 from case_step d where d.case_id = s.case_id and d.step = 'deliver'
          and d.outcome in ('DELIVERED', 'REDELIVERED', 'PAPER_ONLY') and d.answered_at <= s.answered_at)`,
  },
  {
    name: 'a permit yields one certificate',
    rows: `select count(*) as n from ${of('certificates')} where c.service = 'household'`,
    broken: `select paper ->> 'permitNumber' as what from ${of('certificates')} where c.service = 'household'
      group by 1 having count(distinct paper ->> 'number') > 1
      union all
      select paper ->> 'number' from ${of('permits')} where c.service = 'household'
      group by 1 having count(distinct c.id) > 1
      union all
      select paper ->> 'caseNo' from ${of('permits')} where c.service = 'household'
      group by 1 having count(*) > 1`,
  },
  {
    name: 'a household that is left empty is cancelled, one that stays has one head',
    rows: `${MOVES} and c.data ? 'household'`,
    broken: `select c.number as what from case_file c
      where c.service = 'household' and c.data ? 'household' and not case
        when (c.data #>> '{household,remaining}')::int = 0
          then c.data #>> '{household,status}' = 'CANCELLED' and (c.data #>> '{household,heads}')::int = 0
        else c.data #>> '{household,status}' = 'NORMAL' and (c.data #>> '{household,heads}')::int = 1 end`,
  },
  {
    name: 'who moves together comes from one household, all of them on the papers',
    rows: MOVES,
    broken: `select c.number as what from case_file c
      where c.service = 'household' and ((c.data ->> 'households')::int > 1
        or exists (select 1 from jsonb_array_elements(coalesce(c.data -> 'certificates', '[]')) x
             having sum((x ->> 'movers')::int) <> (c.data ->> 'movers')::int))`,
  },
];
