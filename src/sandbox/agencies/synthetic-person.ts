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
  const stays = Map.groupBy(rows, ({ region, scheme }) => `${region} ${scheme}`);
  return { ...person, stays: [...stays.values()].map(toStay) };
}

function toStay(rows: readonly PeriodRow[]): SyntheticStay {
  const { region, scheme, status } = rows[0]!;
  const periods = rows.map(({ from, to, base, payer, paid }) => ({ from, to, base, payer, paid }));
  return { region, scheme, status, periods };
}
