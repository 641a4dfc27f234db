import { toShanghaiInstant } from '../../core/dates.ts';
import type { CryptoBox } from '../../platform/crypto-box.ts';
import type { Sql } from '../../platform/database.ts';

interface DeedWish {
  kind?: string;
  accountId?: string;
  /** Name of an operation, or kind of an approval. */
  operation?: string;
  from?: Date;
  to?: Date;
}

interface DeedRow {
  at: Date;
  kind: string;
  accountId: string;
  role: string | null;
  operation: string;
  subject: string | null;
  status: string | null;
  requestId: string | null;
  sealedId: string | null;
  suite: string | null;
  keyId: string;
  ciphertext: Buffer;
}

/** Beyond so many a total is only "at least". */
const COUNT_UP_TO = 10_000;

/** Operations that show a person in full, by name. */
const REVEALING = `'revealPerson', 'getEvidenceBodies', 'printCaseDocument', 'getCasePaper', 'preCheckAtCounter',
  'getInboxStep'`;

/** Every operation is named by its verb. */
const READING = `'^(get|list|find|read|print|export)[A-Z]'`;

/** What people with a role did: their sign-ins, what is recorded of their calls, and both halves of approvals. */
const DEEDS = `
  select l.at, case when l.operation in (${REVEALING}) then 'REVEAL' when l.operation ~ ${READING} then 'READ' else 'ACT' end
      as kind, l.account_id, l.role, l.operation, l.subject, l.status::text, l.request_id, l.reason_sealed
  from admin_read_log l
  union all
  select s.created_at, 'SIGN_IN', s.account_id, null, 'sign-in', null, null, null, null
  from session s where exists (select 1 from assignment a where a.account_id = s.account_id)
  union all
  select a.requested_at, 'APPROVAL_ASKED', a.requested_by, null, a.kind, a.subject, a.status, null, null from approval a
  union all
  select a.decided_at, 'APPROVAL_DECIDED', a.decided_by, null, a.kind, a.subject, a.status, null, a.decision_reason_sealed
  from approval a where a.decided_at is not null`;

const FITTING = `from (${DEEDS}) d (at, kind, account_id, role, operation, subject, status, request_id, reason_sealed)
  where ($1::text is null or d.kind = $1) and ($2::text is null or d.account_id = $2)
    and ($3::text is null or d.operation = $3)
    and d.at >= coalesce($4::timestamptz, '-infinity') and d.at < coalesce($5::timestamptz, 'infinity')`;

/** Newest first. */
export async function listDeeds(
  sql: Sql,
  box: CryptoBox,
  wish: DeedWish,
  { page, pageSize }: { page: number; pageSize: number },
): Promise<{ items: object[]; total: number; totalIsAtLeast?: true }> {
  const values = [
    wish.kind ?? null,
    wish.accountId ?? null,
    wish.operation ?? null,
    wish.from ?? null,
    wish.to ?? null,
  ];
  const rows = await sql.query<DeedRow>(
    `select d.at, d.kind, d.account_id as "accountId", d.role, d.operation, d.subject, d.status,
       d.request_id as "requestId", s.id as "sealedId", s.suite, s.key_id as "keyId", s.ciphertext
     from (select * ${FITTING} order by d.at desc limit $6 offset $7) d
       left join sealed s on s.id = d.reason_sealed order by d.at desc`,
    [...values, pageSize, (page - 1) * pageSize],
  );
  const [count] = await sql.query<{ n: bigint }>(
    `select count(*) as n from (select 1 ${FITTING} limit ${COUNT_UP_TO + 1}) x`,
    values,
  );
  const total = Number(count?.n ?? 0n);
  const items = rows.map((row) => view(box, row));
  return total > COUNT_UP_TO ? { items, total: COUNT_UP_TO, totalIsAtLeast: true } : { items, total };
}

function view(box: CryptoBox, { at, sealedId, suite, keyId, ciphertext, ...row }: DeedRow): object {
  const reason =
    sealedId === null || suite === null ? null : box.open({ suite, keyId, ciphertext }, sealedId).toString();
  const told = Object.entries({ ...row, reason }).filter(([, value]) => value !== null);
  return { at: toShanghaiInstant(at), ...Object.fromEntries(told) };
}
