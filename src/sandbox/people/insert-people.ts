import { parseYuan } from '../../core/money.ts';
import type { Sql } from '../../platform/database.ts';
import { agencyOf } from '../agencies/agency-list.ts';
import { relationKey } from './check-person.ts';
import { hasRelation, type PeopleRow } from './check-row.ts';

/** A checked person with all rows. `line` is the first of them. */
export interface NewPerson {
  line: number;
  contentHash: string;
  rows: readonly PeopleRow[];
}

export interface InsertedPeople {
  loaded: number;
  unchanged: number;
  /** First lines of people held before with other content. */
  otherContent: number[];
}

const orNull = (cell: string | undefined): string | null => (cell ? cell : null);
const fen = (cell: string | undefined): string | null => (cell ? String(parseYuan(cell)) : null);

const personOf = ({ rows, contentHash }: NewPerson): object => ({
  id_number: rows[0]?.['id_number'],
  name: rows[0]?.['name'],
  sex: rows[0]?.['sex'],
  birth: rows[0]?.['birth'],
  hukou_region: rows[0]?.['hukou_region'],
  household: orNull(rows[0]?.['household']),
  content_hash: contentHash,
});

const relationsOf = ({ rows }: NewPerson): object[] =>
  [...new Map(rows.filter(hasRelation).map((row) => [relationKey(row), row])).values()].map((row) => ({
    agency: agencyOf(row['region'] ?? '')?.id,
    id_number: row['id_number'],
    scheme: row['scheme'],
    region: row['region'],
    status: row['status'],
    account_kind: row['account_kind'] || 'ORDINARY',
    pre1998_fen: fen(row['pre1998_yuan']),
    balance_fen: fen(row['balance_yuan']),
    deemed_months: Number(row['deemed_months'] || 0),
  }));

const segmentOf = (row: PeopleRow): object => ({
  id_number: row['id_number'],
  scheme: row['scheme'],
  region: row['region'],
  from_month: row['from'],
  to_month: row['to'],
  base_fen: fen(row['base_yuan']),
  premium_fen: fen(row['premium_yuan']),
  subsidy_fen: fen(row['subsidy_yuan']),
  payer: row['payer'] || 'EMPLOYER',
  paid: row['paid'] !== 'no',
  employer: orNull(row['employer']),
  employer_rate_pct: orNull(row['employer_rate_pct']),
  recorded_pct: orNull(row['recorded_pct']),
  posted_month: orNull(row['posted_month']),
  one_off_paid_on: orNull(row['one_off_paid_on']),
  one_off_document: orNull(row['one_off_document']),
});

async function splitByHeld(
  tx: Sql,
  people: readonly NewPerson[],
): Promise<{ fresh: NewPerson[] } & InsertedPeople> {
  const held = await tx.query<{ id_number: string; content_hash: string }>(
    'select p.id_number, p.content_hash from person p where p.id_number = any($1)',
    [people.map((person) => person.rows[0]?.['id_number'])],
  );
  const hashes = new Map(held.map((row) => [row.id_number, row.content_hash]));
  const hashOf = (person: NewPerson): string | undefined => hashes.get(person.rows[0]?.['id_number'] ?? '');
  const fresh = people.filter((person) => hashOf(person) === undefined);
  const changed = people.filter((person) => ![undefined, person.contentHash].includes(hashOf(person)));
  return {
    fresh,
    loaded: fresh.length,
    unchanged: people.length - fresh.length - changed.length,
    otherContent: changed.map((person) => person.line),
  };
}

/** Inserts people in bulk; those held before are left as they are. */
export async function insertPeople(tx: Sql, people: readonly NewPerson[]): Promise<InsertedPeople> {
  if (people.length === 0) return { loaded: 0, unchanged: 0, otherContent: [] };
  const { fresh, ...counts } = await splitByHeld(tx, people);
  await tx.query(
    `insert into person (id_number, name, sex, birth, hukou_region, household, content_hash, initial_hukou_region)
     select r.*, r.hukou_region from jsonb_to_recordset($1::jsonb)
       as r(id_number text, name text, sex text, birth date, hukou_region text, household text, content_hash text)`,
    [JSON.stringify(fresh.map(personOf))],
  );
  await tx.query(
    `insert into relation (agency, id_number, scheme, region, status, account_kind, pre1998_fen, balance_fen,
                           deemed_months, initial_status, initial_account_kind)
     select r.*, r.status, r.account_kind from jsonb_to_recordset($1::jsonb)
       as r(agency text, id_number text, scheme text, region text, status text, account_kind text,
            pre1998_fen bigint, balance_fen bigint, deemed_months integer)`,
    [JSON.stringify(fresh.flatMap(relationsOf))],
  );
  await tx.query(
    `insert into segment (relation_id, from_month, to_month, base_fen, premium_fen, subsidy_fen, payer, paid, employer,
                          employer_rate_pct, recorded_pct, posted_month, one_off_paid_on, one_off_document)
     select l.id, s.from_month, s.to_month, s.base_fen, s.premium_fen, s.subsidy_fen, s.payer, s.paid, s.employer,
            s.employer_rate_pct, s.recorded_pct, s.posted_month, s.one_off_paid_on, s.one_off_document
     from jsonb_to_recordset($1::jsonb)
       as s(id_number text, scheme text, region text, from_month text, to_month text, base_fen bigint,
            premium_fen bigint, subsidy_fen bigint, payer text, paid boolean, employer text, employer_rate_pct text,
            recorded_pct text, posted_month text, one_off_paid_on date, one_off_document text)
     join relation l using (id_number, scheme, region)`,
    [JSON.stringify(fresh.flatMap((person) => person.rows.filter(hasRelation).map(segmentOf)))],
  );
  return counts;
}
