import { toShanghaiInstant } from '../../core/dates.ts';
import { Refusal } from '../../core/errors.ts';
import { uuidv7 } from '../../core/ids.ts';
import type { CryptoBox } from '../../platform/crypto-box.ts';
import type { Sql } from '../../platform/database.ts';
import { openPerson } from '../../platform/persons.ts';
import { openSealed } from '../../platform/sealed.ts';
import type { Instant } from '../view-types.ts';

/** Somebody for whom another may act now. */
export interface ActingFor {
  delegationId: string;
  /** The person for whom is acted. */
  personId: string;
  services: readonly string[];
}

/** What stands as mandate on a case that was opened under a delegation. */
export const mandateOf = ({ delegationId }: Pick<ActingFor, 'delegationId'>): string =>
  `delegation:${delegationId}`;

/** A delegation that counts now; undefined alike for a stranger's, an ended and an unknown one. */
export async function findActing(
  sql: Sql,
  taker: string,
  delegationId: string,
): Promise<ActingFor | undefined> {
  const [row] = await sql.query<{ personId: string; services: string[] }>(
    `select d.giver_id as "personId", d.services from delegation d
     where d.id = $1 and d.taker_id = $2
       and d.id in (select delegation_between(d.giver_id, d.taker_id, x) from unnest(d.services) x)`,
    [delegationId, taker],
  );
  return row && { delegationId, ...row };
}

/** A delegation that counts now. @throws Refusal NOT_FOUND, alike for a stranger's, an ended and an unknown one */
export async function requireActing(sql: Sql, taker: string, delegationId: string): Promise<ActingFor> {
  const found = await findActing(sql, taker, delegationId);
  if (found === undefined) throw new Refusal('NOT_FOUND');
  return found;
}

/** The delegation by which somebody sees a case that is neither theirs nor theirs to represent. */
export async function delegationInCase(
  sql: Sql,
  caseId: string,
  acting: string,
): Promise<(ActingFor & { service: string }) | undefined> {
  const [row] = await sql.query<{ delegationId: string | null; personId: string; service: string }>(
    `select delegation_between(c.person_id, $2, c.service) as "delegationId", c.person_id as "personId", c.service
     from case_file c
     where c.id = $1 and c.person_id <> $2
       and not coalesce(c.representative = $2 and coalesce(c.mandate, '') not like 'delegation:%', false)
       and acts_in_case($2, c.person_id, c.service, c.representative, c.mandate)`,
    [caseId, acting],
  );
  if (row === undefined || row.delegationId === null) return undefined;
  const { delegationId, personId, service } = row;
  return { delegationId, personId, service, services: [service] };
}

export interface ActDone {
  delegationId: string;
  service: string;
  /** Operation of the residents' contract. */
  operation: string;
  caseId?: string;
  isLook: boolean;
}

/** Writes down what was done or seen under a delegation; the same look once a day. */
export async function recordDelegatedAct(sql: Sql, done: ActDone): Promise<void> {
  await sql.query(
    `insert into delegated_act (id, delegation_id, case_id, service, operation, is_look, at, business_at, day)
     values ($1, $2, $3, $4, $5, $6, clock_timestamp(), business_now(),
       (business_now() at time zone 'Asia/Shanghai')::date) on conflict do nothing`,
    [uuidv7(), done.delegationId, done.caseId ?? null, done.service, done.operation, done.isLook],
  );
}

/** An act as both sides read it. */
export interface DelegatedAct {
  delegationId: string;
  giver: string;
  taker: string;
  service: string;
  operation: string;
  isLook: boolean;
  /** Business time. */
  at: Instant;
  caseId?: string;
  caseNumber?: string;
}

interface ActRow {
  delegationId: string;
  giver: string;
  takerName: string;
  service: string;
  operation: string;
  isLook: boolean;
  at: Date;
  caseId: string | null;
  caseNumber: string | null;
}

/** What others did for a person, and what the person did for others, newest first. */
export async function delegatedActsOf(
  sql: Sql,
  box: CryptoBox,
  personId: string,
  { page, pageSize }: { page: number; pageSize: number },
): Promise<{ items: DelegatedAct[]; total: number }> {
  const from = `from delegated_act a join delegation d on d.id = a.delegation_id
    left join case_file c on c.id = a.case_id where d.giver_id = $1 or d.taker_id = $1`;
  const rows = await sql.query<ActRow>(
    `select d.id as "delegationId", d.giver_id as giver, d.taker_name_sealed as "takerName", a.service, a.operation,
       a.is_look as "isLook", a.business_at as at, a.case_id as "caseId", c.number as "caseNumber"
     ${from} order by a.id desc limit $2 offset $3`,
    [personId, pageSize, (page - 1) * pageSize],
  );
  const [count] = await sql.query<{ total: bigint }>(`select count(*) as total ${from}`, [personId]);
  const items = await Promise.all(
    rows.map(async ({ giver, takerName, at, caseId, caseNumber, ...row }) => ({
      ...row,
      giver: (await openPerson(sql, box, giver)).name,
      taker: (await openSealed(sql, box, takerName)).toString(),
      at: toShanghaiInstant(at),
      ...(caseId !== null && { caseId }),
      ...(caseNumber !== null && { caseNumber }),
    })),
  );
  return { items, total: Number(count?.total ?? 0n) };
}
