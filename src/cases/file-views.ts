import { toShanghaiInstant, type PlainDate } from '../core/dates.ts';
import type { JsonObject } from '../core/json.ts';
import { formatYuan, type Fen } from '../core/money.ts';
import type { Sql } from '../platform/database.ts';
import { fundsOf } from './fund-state.ts';
import type { DocumentView, EventView, FundView, PostingView } from './view-types.ts';
import type { FundKind } from './workflow.ts';

interface EventRow {
  seq: number;
  type: string;
  at: Date;
  business: Date;
  side: string | null;
  by: string | null;
  stepId: string | null;
  facts: JsonObject;
  hash: string;
}

/** Events of a case, oldest first. */
export async function eventViews(sql: Sql, caseId: string): Promise<EventView[]> {
  const rows = await sql.query<EventRow>(
    `select e.seq, e.type, e.at, e.business_at as business, e.side, e.by, e.step_id as "stepId", e.facts,
       encode(e.hash, 'hex') as hash
     from case_event e where e.case_id = $1 order by e.seq`,
    [caseId],
  );
  return rows.map(({ at, business, side, by, stepId, ...row }) => ({
    ...row,
    at: toShanghaiInstant(at),
    businessAt: toShanghaiInstant(business),
    ...(side !== null && { side }),
    ...(by !== null && { by }),
    ...(stepId !== null && { stepId }),
  }));
}

interface DocumentRow {
  id: string;
  kind: string;
  version: number;
  side: string;
  memberId: string | null;
  stepId: string | null;
  late: boolean;
  attested: boolean | null;
  signed: boolean;
  received: Date;
  evidenceId: string | null;
}

/** What stands in the file of a case, oldest first; contents are opened one by one. */
export async function documentViews(sql: Sql, caseId: string): Promise<DocumentView[]> {
  const rows = await sql.query<DocumentRow>(
    `select d.id, d.kind, d.version, d.side, d.member_id as "memberId", d.step_id as "stepId", d.late, m.attested,
       coalesce(m.token_sealed is not null, false) as signed, d.received_business as received,
       m.evidence_id as "evidenceId"
     from case_document d left join case_message m on m.id = d.message_id
     where d.case_id = $1 order by d.id`,
    [caseId],
  );
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    version: row.version,
    from: row.side,
    late: row.late,
    authenticity: row.attested === true ? 'attested' : row.signed ? 'signed' : 'own',
    receivedAt: toShanghaiInstant(row.received),
    ...(row.memberId !== null && { memberId: row.memberId }),
    ...(row.stepId !== null && { stepId: row.stepId }),
    ...(row.evidenceId !== null && { evidenceId: row.evidenceId }),
  }));
}

interface EntryRow {
  entryId: string;
  kind: FundKind;
  status: PostingView['status'];
  from: string;
  to: string;
  amount: Fen;
  bankReference: string;
  eventOn: PlainDate;
  settledOn: PlainDate | null;
  reverses: string | null;
  recorded: Date;
}

/** Ledger entries of a case, oldest first. */
export async function postingViews(sql: Sql, caseId: string): Promise<PostingView[]> {
  const rows = await sql.query<EntryRow>(
    `select e.id as "entryId", e.kind, e.status, e.from_account as "from", e.to_account as "to", e.amount,
       e.bank_reference as "bankReference", e.event_on as "eventOn", e.settled_on as "settledOn", e.reverses,
       e.recorded_at as recorded
     from ledger_entry e where e.case_id = $1 order by e.id`,
    [caseId],
  );
  return rows.map(({ amount, settledOn, reverses, recorded, ...row }) => ({
    ...row,
    amount: formatYuan(amount),
    recordedAt: toShanghaiInstant(recorded),
    ...(settledOn !== null && { settledOn }),
    ...(reverses !== null && { reverses }),
  }));
}

/** What was agreed and what has arrived, by kind. */
export async function fundViews(sql: Sql, caseId: string): Promise<FundView[]> {
  const funds = await fundsOf(sql, caseId);
  return funds.map(({ kind, agreed, posted, pending }) => ({
    kind,
    posted: formatYuan(posted),
    pending: formatYuan(pending),
    ...(agreed !== null && { agreed: formatYuan(agreed) }),
  }));
}
