import type { Invariant } from '../../cases/audit.ts';

/** What must hold of letters whatever has failed; joined to the audit of the cases. */
export const invariants: readonly Invariant[] = [
  {
    name: 'no account is credited before its money has matched',
    rows: `select count(*) as n from case_file c where c.service = 'housing-fund' and c.entry = 'account-transfer'`,
    broken: `select c.number as what from case_file c
      where c.service = 'housing-fund' and c.state in ('CLOSED_OK', 'CLOSED_NEGOTIATED')
        and c.data ->> 'funds' is distinct from 'MATCHED'`,
  },
  {
    name: 'a letter number stands on one case',
    rows: 'select count(*) as n from svc_housing_fund.letter',
    broken: `select c.number as what from case_file c join svc_housing_fund.letter l on l.number = c.data ->> 'letterNumber'
      where c.service = 'housing-fund' and l.case_id <> c.id`,
  },
];
