import { Refusal } from '../core/errors.ts';
import { toShanghaiInstant } from '../core/dates.ts';
import { uuidv7 } from '../core/ids.ts';
import type { JsonObject } from '../core/json.ts';
import type { CryptoBox } from '../platform/crypto-box.ts';
import { isUniqueViolation, type Database, type Sql } from '../platform/database.ts';
import { storeSealed } from '../platform/sealed.ts';
import type { Role, Scope } from './roles.ts';

export type ApprovalKind =
  | 'ASSIGNMENT'
  | 'ASSIGNMENT_END'
  | 'CLIENT_KEY'
  | 'OFFICER_KEY'
  | 'GRANT_ACCEPT'
  | 'TASK_RELEASE'
  | 'DESK_ANSWER'
  | 'SERVICE_ACT'
  | 'BULK_ACT'
  | 'RULE_RELEASE'
  | 'RULE_ADOPTION';

/** Who may ask for and decide each kind: the same role, never the same person. */
export const APPROVAL_ROLES: Readonly<Record<ApprovalKind, Role>> = {
  ASSIGNMENT: 'security',
  ASSIGNMENT_END: 'security',
  CLIENT_KEY: 'security',
  OFFICER_KEY: 'security',
  GRANT_ACCEPT: 'security',
  TASK_RELEASE: 'operations',
  DESK_ANSWER: 'clerk',
  SERVICE_ACT: 'operations',
  BULK_ACT: 'operations',
  RULE_RELEASE: 'operations',
  RULE_ADOPTION: 'operations',
};

export interface ApprovalView {
  approvalId: string;
  kind: ApprovalKind;
  /** Id of the account, client, task or step it is about. */
  subject: string;
  scope: Scope;
  reason: string;
  status: 'pending' | 'approved' | 'declined';
  requestedBy: string;
  requestedAt: string;
  decidedBy: string | null;
  decidedAt: string | null;
  decisionReason?: string;
}

interface ApprovalRow {
  id: string;
  kind: ApprovalKind;
  subject: string;
  scope: string;
  payload_sealed: string;
  suite: string;
  keyId: string;
  ciphertext: Buffer;
  status: ApprovalView['status'];
  requested_by: string;
  requested_at: Date;
  decided_by: string | null;
  decided_at: Date | null;
  decision_reason_sealed: string | null;
  r_suite: string;
  r_key_id: string;
  r_ciphertext: Buffer;
}

const APPROVALS = `select a.id, a.kind, a.subject, a.scope, a.payload_sealed, a.status, a.requested_by, a.requested_at,
    a.decided_by, a.decided_at, s.suite, s.key_id as "keyId", s.ciphertext, a.decision_reason_sealed,
    r.suite as r_suite, r.key_id as r_key_id, r.ciphertext as r_ciphertext
  from approval a join sealed s on s.id = a.payload_sealed left join sealed r on r.id = a.decision_reason_sealed`;

/** What is sealed of a request: people write names into reasons. */
interface Content {
  reason: string;
  payload: JsonObject;
}

const contentOf = (box: CryptoBox, row: ApprovalRow): Content =>
  JSON.parse(box.open(row, row.payload_sealed).toString()) as Content;

function decisionOf(box: CryptoBox, row: ApprovalRow): { decisionReason?: string } {
  const { decision_reason_sealed: id, r_suite: suite, r_key_id: keyId, r_ciphertext: ciphertext } = row;
  return id === null ? {} : { decisionReason: box.open({ suite, keyId, ciphertext }, id).toString() };
}

const viewOf = (box: CryptoBox, row: ApprovalRow, reason: string): ApprovalView => ({
  ...decisionOf(box, row),
  approvalId: row.id,
  kind: row.kind,
  subject: row.subject,
  scope: row.scope,
  reason,
  status: row.status,
  requestedBy: row.requested_by,
  requestedAt: toShanghaiInstant(row.requested_at),
  decidedBy: row.decided_by,
  decidedAt: row.decided_at === null ? null : toShanghaiInstant(row.decided_at),
});

export interface ApprovalRequest {
  kind: ApprovalKind;
  subject: string;
  scope: Scope;
  /** What will be done; may hold personal data and is sealed. */
  payload: JsonObject;
  reason: string;
  requestedBy: string;
}

/** Puts an act before a second person. Throws APPROVAL_PENDING when the same one waits already. */
export async function requestApproval(
  db: Database,
  box: CryptoBox,
  request: ApprovalRequest,
): Promise<ApprovalView> {
  try {
    return await db.transaction(async (tx) => {
      const { kind, subject, scope, payload, reason, requestedBy } = request;
      const id = uuidv7();
      const sealed = await storeSealed(tx, box, JSON.stringify({ reason, payload } satisfies Content));
      await tx.query(
        `insert into approval (id, kind, subject, scope, payload_sealed, requested_by)
         values ($1, $2, $3, $4, $5, $6)`,
        [id, kind, subject, scope, sealed, requestedBy],
      );
      return await viewed(tx, box, id);
    });
  } catch (error) {
    if (isUniqueViolation(error, 'approval_pending')) throw new Refusal('APPROVAL_PENDING');
    throw error;
  }
}

async function viewed(sql: Sql, box: CryptoBox, approvalId: string): Promise<ApprovalView> {
  const found = await findApproval(sql, box, approvalId);
  if (found === undefined) throw new Error('An approval was not stored');
  return found.view;
}

export interface ApprovalFilter {
  kinds: readonly ApprovalKind[];
  /** `all`, or the scopes that may be seen. */
  scopes: 'all' | readonly Scope[];
  status?: 'pending' | 'decided';
}

/** Newest pending ones first, then the decided. */
export async function listApprovals(
  sql: Sql,
  box: CryptoBox,
  { kinds, scopes, status }: ApprovalFilter,
  { page, pageSize }: { page: number; pageSize: number },
): Promise<{ items: ApprovalView[]; total: number }> {
  const where = `a.kind = any($1) and ($2::text[] is null or a.scope = any($2))
    and ($3::text is null or (a.status = 'pending') = ($3 = 'pending'))`;
  const values = [kinds, scopes === 'all' ? null : scopes, status ?? null];
  const rows = await sql.query<ApprovalRow>(
    `${APPROVALS} where ${where}
     order by a.status <> 'pending', a.requested_at desc, a.id limit $4 offset $5`,
    [...values, pageSize, (page - 1) * pageSize],
  );
  const [count] = await sql.query<{ total: bigint }>(
    `select count(*) as total from approval a where ${where}`,
    values,
  );
  return {
    items: rows.map((row) => viewOf(box, row, contentOf(box, row).reason)),
    total: Number(count?.total ?? 0n),
  };
}

export async function findApproval(
  sql: Sql,
  box: CryptoBox,
  approvalId: string,
): Promise<{ view: ApprovalView; payload: JsonObject } | undefined> {
  const [row] = await sql.query<ApprovalRow>(`${APPROVALS} where a.id = $1`, [approvalId]);
  if (row === undefined) return undefined;
  const { reason, payload } = contentOf(box, row);
  return { view: viewOf(box, row, reason), payload };
}

/** What was put before a second person about this, newest first. */
export async function approvalsAbout(
  sql: Sql,
  box: CryptoBox,
  kind: ApprovalKind,
  subject: string,
): Promise<{ view: ApprovalView; payload: JsonObject }[]> {
  const rows = await sql.query<ApprovalRow>(
    `${APPROVALS} where a.kind = $1 and a.subject = $2 order by a.requested_at desc, a.id desc limit 20`,
    [kind, subject],
  );
  return rows.map((row) => {
    const { reason, payload } = contentOf(box, row);
    return { view: viewOf(box, row, reason), payload };
  });
}

export interface Decision {
  approvalId: string;
  decidedBy: string;
  approve: boolean;
  reason: string;
}

/**
 * Decides as the second person. Act and decision are one transaction. When the act throws, nothing has happened and
 * the approval stays pending; so it does when the act hands a refusal back, but what the act has written is kept.
 * Throws APPROVAL_DECIDED, SECOND_PERSON_REQUIRED, and whatever the act throws or hands back.
 */
export async function decideApproval(
  db: Database,
  box: CryptoBox,
  decision: Decision,
  carryOut: (tx: Sql) => Promise<Refusal | undefined | void>,
): Promise<ApprovalView> {
  const outcome = await db.transaction(async (tx) => {
    const [pending] = await tx.query<ApprovalRow>(`${APPROVALS} where a.id = $1 for update of a`, [
      decision.approvalId,
    ]);
    if (pending === undefined) throw new Refusal('NOT_FOUND');
    if (pending.status !== 'pending') throw new Refusal('APPROVAL_DECIDED');
    if (pending.requested_by === decision.decidedBy) throw new Refusal('SECOND_PERSON_REQUIRED');
    const refusal = decision.approve ? await carryOut(tx) : undefined;
    if (refusal instanceof Refusal) return refusal;
    await tx.query(
      `update approval a set status = $2, decided_by = $3, decided_at = clock_timestamp(),
         decision_reason_sealed = $4
       where a.id = $1`,
      [
        decision.approvalId,
        decision.approve ? 'approved' : 'declined',
        decision.decidedBy,
        await storeSealed(tx, box, decision.reason),
      ],
    );
    return viewed(tx, box, decision.approvalId);
  });
  if (outcome instanceof Refusal) throw outcome;
  return outcome;
}
