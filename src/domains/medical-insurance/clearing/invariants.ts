import type { Invariant } from '../../../cases/audit.ts';

const STANDS = `s.status in ('RECORDED', 'AGREED') and s.side = 'CARE'`;

/** What must hold of settlements and clearings whatever has failed; joined to the audit of the cases. */
export const invariants: readonly Invariant[] = [
  {
    name: 'a settlement that is agreed on is balanced to the fen',
    rows: `select count(*) as n from svc_medical_insurance.settlement s where ${STANDS}`,
    broken: `select s.settlement_id as what from svc_medical_insurance.settlement s
      where ${STANDS} and s.status = 'AGREED' and not s.is_decided
        and (not s.is_balanced or s.in_scope + s.own_pay + s.pre_self_pay + s.over_limit <> s.total)`,
  },
  {
    name: 'what a clearing pays is the sum of what was confirmed in messages that were taken',
    rows: 'select count(*) as n from svc_medical_insurance.clearing',
    broken: `select c.id as what from svc_medical_insurance.clearing c where c.state in ('CONFIRMED', 'PAID')
      and c.agreed_sum is distinct from (select sum(s.agency_pays) from svc_medical_insurance.settlement s
        join svc_medical_insurance.clearing_message m on m.id = s.confirmed_in
        where m.clearing_id = c.id and m.state = 'TAKEN' and s.side = 'CARE')`,
  },
  {
    name: 'a return names a confirmation of its own clearing that was taken',
    rows: 'select count(*) as n from svc_medical_insurance.clearing_message',
    broken: `select m.id as what from svc_medical_insurance.clearing_message m
      left join svc_medical_insurance.clearing_message o on o.id = m.refers_to
      where m.kind = 'RETURN' and (o.kind is distinct from 'CONFIRM' or o.state is distinct from 'TAKEN'
        or o.clearing_id is distinct from m.clearing_id)`,
  },
];
