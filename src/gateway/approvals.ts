import { Refusal } from '../core/errors.ts';
import { toShanghaiInstant } from '../core/dates.ts';
import { uuidv7 } from '../core/ids.ts';
import type { JsonObject } from '../core/json.ts';
import type { CryptoBox } from '../platform/crypto-box.ts';
import { isUniqueViolation, type Database, type Sql } from '../platform/database.ts';
import { openSealed, storeSealed } from '../platform/sealed.ts';
import type { Role, Scope } from './roles.ts';

export type ApprovalKind =
  'ASSIGNMENT' | 'ASSIGNMENT_END' | 'CLIENT_KEY' | 'GRANT_ACCEPT' | 'TASK_RELEASE' | 'DESK_ANSWER';

/** Who may ask for and decide each kind: the same role, never the same person. */
export const APPROVAL_ROLES: Readonly<Record<ApprovalKind, Role>> = {
  ASSIGNMENT: 'security',
  ASSIGNMENT_END: 'security',
  CLIENT_KEY: 'security',
  GRANT_ACCEPT: 'security',
  TASK_RELEASE: 'operations',
  DESK_ANSWER: 'clerk',
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
}

interface ApprovalRow {
  id: string;
  kind: ApprovalKind;
  subject: string;
  scope: string;
  payload_sealed: string;
  reason: string;
  status: ApprovalView['status'];
  requested_by: string;
  requested_at: Date;
  decided_by: string | null;
  decided_at: Date | null;
}

const COLUMNS = `a.id, a.kind, a.subject, a.scope, a.payload_sealed, a.reason, a.status, a.requested_by,
  a.requested_at, a.decided_by, a.decided_at`;

const viewOf = (row: ApprovalRow): ApprovalView => ({
  approvalId: row.id,
  kind: row.kind,
  subject: row.subject,
  scope: row.scope,
  reason: row.reason,
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
      const sealed = await storeSealed(tx, box, JSON.stringify(request.payload));
      const [row] = await tx.query<ApprovalRow>(
        `insert into approval as a (id, kind, subject, scope, payload_sealed, reason, requested_by)
         values ($1, $2, $3, $4, $5, $6, $7) returning ${COLUMNS}`,
        [uuidv7(), request.kind, request.subject, request.scope, sealed, request.reason, request.requestedBy],
      );
      if (row === undefined) throw new Error('An approval was not stored');
      return viewOf(row);
    });
  } catch (error) {
    if (isUniqueViolation(error, 'approval_pending')) throw new Refusal('APPROVAL_PENDING');
    throw error;
  }
}

export interface ApprovalFilter {
  kinds: readonly ApprovalKind[];
  /** `all`, or the scopes that may be seen. */
  scopes: 'all' | readonly Scope[];
}

/** Newest pending ones first, then the decided. */
export async function listApprovals(
  sql: Sql,
  { kinds, scopes }: ApprovalFilter,
  { page, pageSize }: { page: number; pageSize: number },
): Promise<{ items: ApprovalView[]; total: number }> {
  const where = `a.kind = any($1) and ($2::text[] is null or a.scope = any($2))`;
  const values = [kinds, scopes === 'all' ? null : scopes];
  const rows = await sql.query<ApprovalRow>(
    `select ${COLUMNS} from approval a where ${where}
     order by a.status <> 'pending', a.requested_at desc, a.id limit $3 offset $4`,
    [...values, pageSize, (page - 1) * pageSize],
  );
  const [count] = await sql.query<{ total: bigint }>(
    `select count(*) as total from approval a where ${where}`,
    values,
  );
  return { items: rows.map(viewOf), total: Number(count?.total ?? 0n) };
}

export async function findApproval(
  sql: Sql,
  box: CryptoBox,
  approvalId: string,
): Promise<{ view: ApprovalView; payload: JsonObject } | undefined> {
  const [row] = await sql.query<ApprovalRow>(`select ${COLUMNS} from approval a where a.id = $1`, [
    approvalId,
  ]);
  if (row === undefined) return undefined;
  const payload = await openSealed(sql, box, row.payload_sealed);
  return { view: viewOf(row), payload: JSON.parse(payload.toString()) as JsonObject };
}

export interface Decision {
  approvalId: string;
  decidedBy: string;
  approve: boolean;
  reason: string;
}

/**
 * Decides as the second person. The act runs while the approval is locked; when it throws, the approval stays pending.
 * Throws APPROVAL_DECIDED, SECOND_PERSON_REQUIRED, and whatever the act throws.
 */
export async function decideApproval(
  db: Database,
  decision: Decision,
  carryOut: (tx: Sql) => Promise<void>,
): Promise<ApprovalView> {
  return db.transaction(async (tx) => {
    const [pending] = await tx.query<ApprovalRow>(
      `select ${COLUMNS} from approval a where a.id = $1 for update`,
      [decision.approvalId],
    );
    if (pending === undefined) throw new Refusal('NOT_FOUND');
    if (pending.status !== 'pending') throw new Refusal('APPROVAL_DECIDED');
    if (pending.requested_by === decision.decidedBy) throw new Refusal('SECOND_PERSON_REQUIRED');
    if (decision.approve) await carryOut(tx);
    const [row] = await tx.query<ApprovalRow>(
      `update approval a set status = $2, decided_by = $3, decided_at = clock_timestamp(), decision_reason = $4
       where a.id = $1 returning ${COLUMNS}`,
      [decision.approvalId, decision.approve ? 'approved' : 'declined', decision.decidedBy, decision.reason],
    );
    if (row === undefined) throw new Error('An approval vanished while it was decided');
    return viewOf(row);
  });
}
