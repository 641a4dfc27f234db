import type { JsonObject } from '../../src/core/json.ts';
import type { Database } from '../../src/platform/database.ts';

/** Somebody of the sandbox's sample who may move, and the application that says so. */
interface Mover {
  idNumber: string;
  name: string;
  workflow: 'transfer' | 'resident-transfer';
  input: JsonObject;
  /** Region that is left. */
  origin: string;
  /** Between Shenyang and the two cities money moves with employees; residents' accounts always move. */
  money: boolean;
}

interface PersonRow {
  idNumber: string;
  name: string;
  hukou: string;
  scheme: string;
  origin: string;
  destination: string;
}

/** A relation paused at one place and active at another, no month paid twice, nothing owed, no account sealed. */
const MOVABLE = `select p.id_number as "idNumber", p.name, p.hukou_region as hukou, o.scheme, o.region as origin,
    d.region as destination
  from person p
    join relation o on o.id_number = p.id_number and o.status = 'PAUSED' and o.account_kind = 'ORDINARY'
    join relation d on d.id_number = p.id_number and d.status = 'ACTIVE' and d.account_kind = 'ORDINARY'
      and d.scheme = o.scheme and d.agency <> o.agency and d.agency <> 'shenyang-social-insurance'
  where o.scheme in ('ENTERPRISE_EMPLOYEE', 'RESIDENT')
    and (left(d.region, 2) in (left(o.region, 2), left(p.hukou_region, 2))
      or p.birth > case p.sex when 'F' then date '1987-01-01' else date '1977-01-01' end)
    and not exists (select 1 from segment s where s.relation_id = o.id and not s.paid)
    and not exists (select 1 from segment a join segment b on b.relation_id = d.id
      where a.relation_id = o.id and a.from_month <= b.to_month and b.from_month <= a.to_month)
  order by o.region not like '21%', o.scheme, p.id_number`;

/** People who may move and are wanted, those whose money moves first. */
export async function findMovers(
  world: Database,
  count: number,
  isWanted: (mover: Mover) => boolean = () => true,
): Promise<Mover[]> {
  const rows = await world.query<PersonRow>(MOVABLE);
  const movers = rows.map(({ idNumber, name, hukou, scheme, origin, destination }): Mover => {
    const workflow = scheme === 'RESIDENT' ? 'resident-transfer' : 'transfer';
    const places = { originRegion: origin, destinationRegion: destination, hukouRegion: hukou };
    const money = scheme === 'RESIDENT' || origin.startsWith('21');
    return {
      idNumber,
      name,
      workflow,
      origin,
      money,
      input: { ...places, contact: { phone: '04768888888' } },
    };
  });
  const wanted = movers.filter((mover) => isWanted(mover));
  const chosen = wanted.toSorted((one, two) => Number(two.money) - Number(one.money)).slice(0, count);
  if (chosen.length < count) throw new Error(`The sample has ${chosen.length} people who may move`);
  return chosen;
}
