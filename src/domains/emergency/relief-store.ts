import { toShanghaiInstant } from '../../core/dates.ts';
import { Refusal } from '../../core/errors.ts';
import type { JsonObject } from '../../core/json.ts';
import type { Sql } from '../../platform/database.ts';
import { statesAfter, type RequestState } from './rules/requests.ts';

export interface ReliefRow {
  id: string;
  requester: string;
  owner: string;
  code: string;
  name: string;
  quantity: number;
  deliverTo: string;
  state: RequestState;
  digest: string;
}

const COLUMNS = `q.id, q.requester, q.owner, q.code, q.name, q.quantity, q.deliver_to as "deliverTo", q.state, q.digest`;

/** A request of or to the member, locked. @throws Refusal NOT_FOUND, also for a stranger's */
export async function lockRequest(tx: Sql, id: string, memberId: string): Promise<ReliefRow> {
  const [row] = await tx.query<ReliefRow>(
    `select ${COLUMNS} from svc_emergency.relief_request q
     where q.id = $1 and (q.requester = $2 or q.owner = $2) for update`,
    [id, memberId],
  );
  if (row === undefined) throw new Refusal('NOT_FOUND');
  return row;
}

export async function requestByMessage(
  sql: Sql,
  requester: string,
  messageId: string,
): Promise<ReliefRow | undefined> {
  const [row] = await sql.query<ReliefRow>(
    `select ${COLUMNS} from svc_emergency.relief_request q where q.requester = $1 and q.message_id = $2`,
    [requester, messageId],
  );
  return row;
}

/** Of and to the member, newest first. */
export const requestsOf = (sql: Sql, memberId: string): Promise<ReliefRow[]> =>
  sql.query<ReliefRow>(
    `select ${COLUMNS} from svc_emergency.relief_request q
     where q.requester = $1 or q.owner = $1 order by q.id desc limit 200`,
    [memberId],
  );

export interface ReliefStep {
  state: RequestState;
  memberId: string;
  quantity?: number;
  note?: string;
}

export async function addStep(tx: Sql, requestId: string, step: ReliefStep): Promise<void> {
  await tx.query(
    `insert into svc_emergency.relief_step (request_id, seq, state, member_id, quantity, note, at_business)
     select $1, count(*) + 1, $2, $3, $4, $5, business_now() from svc_emergency.relief_step s where s.request_id = $1`,
    [requestId, step.state, step.memberId, step.quantity ?? null, step.note ?? null],
  );
}

/** A request with its history, as both offices see it. */
export async function describeRequest(sql: Sql, row: ReliefRow): Promise<JsonObject> {
  const steps = await sql.query<{
    state: string;
    memberId: string;
    quantity: number | null;
    note: string | null;
    at: Date;
  }>(
    `select s.state, s.member_id as "memberId", s.quantity, s.note, s.at_business as at
     from svc_emergency.relief_step s where s.request_id = $1 order by s.seq`,
    [row.id],
  );
  const { id: requestId, digest: _digest, ...shown } = row;
  return {
    requestId,
    ...shown,
    mayFollow: [...statesAfter(row.state)],
    history: steps.map(({ state, memberId, quantity, note, at }) => ({
      state,
      memberId,
      at: toShanghaiInstant(at),
      ...(quantity !== null && { quantity }),
      ...(note !== null && { note }),
    })),
  };
}
