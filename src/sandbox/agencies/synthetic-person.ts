import type { Sql } from '../../platform/database.ts';
import type { SyntheticPerson, SyntheticStay } from '../../service.ts';
import { findPerson } from './relations.ts';

interface PeriodRow {
  region: string;
  scheme: SyntheticStay['scheme'];
  status: SyntheticStay['status'];
  from: string;
  to: string;
  base: bigint | null;
  payer: 'EMPLOYER' | 'FLEX';
  paid: boolean;
}

/** A person of the sample or of a people file, as loaded: what a case has moved since does not show here. */
export async function syntheticPerson(sql: Sql, idNumber: string): Promise<SyntheticPerson | undefined> {
  const person = await findPerson(sql, idNumber);
  if (person === undefined) return undefined;
  const rows = await sql.query<PeriodRow>(
    `select r.region, r.scheme, r.initial_status as status, s.from_month as "from", s.to_month as "to",
            s.base_fen as base, s.payer, s.paid
     from relation r join segment s on s.relation_id = r.id
     where r.id_number = $1 and r.opened_by_case is null
     order by r.region, r.scheme, s.from_month`,
    [idNumber],
  );
  const household = await householdOf(sql, idNumber);
  const stays = Map.groupBy(rows, ({ region, scheme }) => `${region} ${scheme}`);
  return { ...person, ...(household && { household }), stays: [...stays.values()].map(toStay) };
}

/** Those of the same household who are registered in the same place now. */
async function householdOf(sql: Sql, idNumber: string): Promise<SyntheticPerson['household']> {
  const people = await sql.query<{ idNumber: string; name: string }>(
    `select o.id_number as "idNumber", o.household as name
     from person p join person o on o.household = p.household and o.hukou_region = p.hukou_region
     where p.id_number = $1 order by o.birth, o.id_number`,
    [idNumber],
  );
  const [head] = people;
  if (head === undefined) return undefined;
  const others = people.map((one) => one.idNumber).filter((other) => other !== idNumber);
  return { name: head.name, isHead: head.idNumber === idNumber, others };
}

function toStay(rows: readonly PeriodRow[]): SyntheticStay {
  const { region, scheme, status } = rows[0]!;
  const periods = rows.map(({ from, to, base, payer, paid }) => ({ from, to, base, payer, paid }));
  return { region, scheme, status, periods };
}
