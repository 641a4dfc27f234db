import type { PlainDate } from '../core/dates.ts';
import type { JsonObject } from '../core/json.ts';
import type { FundKind, Outlives, Side, StateRow } from './workflow.ts';

/** Instants are RFC 3339 with +08:00; `at` is system time, `businessAt` business time. Money is a yuan string. */
export type Instant = string;

export type StepStatus =
  'PENDING' | 'RUNNING' | 'WAITING' | 'DONE' | 'FAILED' | 'ANSWER_INVALID' | 'CANCELLED' | 'QUARANTINED';

export type Act = 'remind' | 'forward' | 'clarify' | 'reject' | 'invalidate' | 'close';

/** What a resident agreed to have looked up for a case. */
export interface Consent {
  version: string;
  items: readonly string[];
  withdrawnAt?: Instant;
}

/** Who holds the matter now. */
export interface Holder {
  side: Side;
  /** Absent for the resident and the gateway. */
  memberId?: string;
  name: string;
  nameZh: string;
}

export interface CaseSummary {
  id: string;
  number: string;
  service: string;
  /** Name under which the resident applied, such as `transfer`. */
  workflow: string;
  /** Step table that runs the case, `<service>.<name>@<version>`. */
  table: string;
  state: string;
  stage: StateRow['stage'];
  endedAs?: NonNullable<StateRow['ends']>;
  version: number;
  holder?: Holder;
  /** Masked. */
  person: { name: string; idNumber: string };
  members: Readonly<Record<Side, string>>;
  openedAt: Instant;
  endedAt?: Instant;
  nextDue?: PlainDate;
  overdue: boolean;
}

export interface CasePage {
  cases: CaseSummary[];
  /** Exact unless `totalIsAtLeast`. */
  total: number;
  totalIsAtLeast: boolean;
  page: number;
  pageSize: number;
  /** Pass as `cursor` for the next page; far pages are quick only this way. */
  nextCursor?: string;
}

export interface CaseFilter {
  service?: string;
  state?: string;
  /** Open or ended cases only. */
  open?: boolean;
  /** Cases in which this member takes part; `side` narrows it to one part, alone it is who holds the case. */
  member?: string;
  side?: Side;
  overdue?: boolean;
  personId?: string;
  /** Exact case number. */
  q?: string;
  cursor?: string;
  /** From 1. */
  page?: number;
  /** At most 100, 20 unless told. */
  pageSize?: number;
}

export interface AttemptView {
  attempt: number;
  worker: string;
  startedAt: Instant;
  endedAt?: Instant;
  /** DONE, WAITING, RETRY, LOST (worker died), FENCED (someone else took over), REFUSED, INVALID, FAILED. */
  result?: string;
  evidenceId?: string;
}

export interface StepView {
  id: string;
  step: string;
  round: number;
  side: Side;
  actor: Side;
  memberId?: string;
  status: StepStatus;
  trailing: boolean;
  outcome?: string;
  /** An administrative notice instead of a row of the step table. */
  notice?: JsonObject;
  /** operationIds that answer it at a desk. */
  answeredBy: readonly string[];
  /** Component of the client contract the resident's answer must match. */
  residentAnswer?: string;
  createdAt: Instant;
  sentAt?: Instant;
  receipt?: string;
  answeredAt?: Instant;
  evidenceId?: string;
  nextTryAt?: Instant;
  attempts: AttemptView[];
}

export interface EventView {
  seq: number;
  type: string;
  at: Instant;
  businessAt: Instant;
  side?: Side;
  by?: string;
  stepId?: string;
  facts: JsonObject;
  /** Hex. */
  hash: string;
}

export interface DocumentView {
  id: string;
  kind: string;
  version: number;
  from: Side;
  memberId?: string;
  stepId?: string;
  /** Arrived after the matter had ended or for a step nobody waited for. */
  late: boolean;
  /** `signed` by the agency, `attested` by the gateway for an officer, `own` of the gateway or the resident. */
  authenticity: 'signed' | 'attested' | 'own';
  receivedAt: Instant;
  evidenceId?: string;
}

export interface PostingView {
  entryId: string;
  kind: FundKind;
  status: 'pending' | 'posted' | 'void';
  /** `member/<id>`, `suspense/<id>` or `in-transit`. */
  from: string;
  to: string;
  amount: string;
  bankReference: string;
  /** Bank date. */
  eventOn: PlainDate;
  settledOn?: PlainDate;
  reverses?: string;
  recordedAt: Instant;
}

export interface FundView {
  kind: FundKind;
  agreed?: string;
  /** Into the receiving member's fund, less reversals. */
  posted: string;
  pending: string;
}

export interface DeadlineView {
  id: string;
  caseId: string;
  caseNumber: string;
  stepId: string;
  step: string;
  rule: string;
  side: Side;
  memberId?: string;
  workingDays: number;
  event: string;
  eventOn: PlainDate;
  /** Absent while the calendar does not cover it. */
  due?: PlainDate;
  /** Every weekday counted: the due date cannot be earlier. */
  notBefore: PlainDate;
  workingDaysLeft?: number;
  status: 'OPEN' | 'CALENDAR_UNCOVERED' | 'MET' | 'CANCELLED';
  level: 'RUNNING' | 'WARNED' | 'OVERDUE' | 'ESCALATED';
  endedOn?: PlainDate;
  source?: string;
  limitStatus: 'OFFICIAL' | 'UNCONFIRMED';
}

export interface TaskView {
  id: string;
  caseId: string;
  caseNumber: string;
  service: string;
  stepId?: string;
  reason: string;
  side: Side;
  memberId?: string;
  detail: string;
  detailZh: string;
  facts: JsonObject;
  /** Why it goes on when its case has ended; without a reason it ends with its case. */
  outlives?: Outlives;
  version: number;
  openedAt: Instant;
  /** Account that has taken it. */
  owner?: string;
  /** The earliest running limit of its step. */
  due?: PlainDate;
  resolvedAt?: Instant;
  resolvedBy?: string;
  secondBy?: string;
  resolution?: string;
  resolutionReason?: string;
  /** Two people must agree. */
  fourEyes: boolean;
}

export interface AllowedAct {
  act: Act;
  allowed: boolean;
  /** Why not. */
  reason?: string;
  reasonZh?: string;
}

export interface CaseDetail extends CaseSummary {
  rulesHash: string;
  channel: 'portal' | 'counter' | 'agency';
  applicant: string;
  representative?: string;
  counter?: { desk: string; basis: string };
  consent: Consent;
  data: JsonObject;
  steps: StepView[];
  events: EventView[];
  documents: DocumentView[];
  postings: PostingView[];
  funds: FundView[];
  deadlines: DeadlineView[];
  tasks: TaskView[];
  /** Keyed by side, the gateway (operations) included. */
  allowedActs: Readonly<Record<Side, readonly AllowedAct[]>>;
}

export interface Overview {
  open: number;
  dueSoon: number;
  overdue: number;
  uncoveredDeadlines: number;
  /** Open tasks by reason. */
  tasks: Readonly<Record<string, number>>;
  conflicts: number;
  deadLetters: number;
  quarantined: number;
  /** Seconds the oldest unrelayed outbox row has waited, 0 when empty. */
  outboxLagSeconds: number;
  outboxWaiting: number;
  oldestPendingSeconds: number;
  workers: { worker: string; nodeId: string; beatSecondsAgo: number }[];
  byState: { service: string; state: string; open: boolean; count: number }[];
  alarms: number;
  /** Steps that the queue lost and that were queued again, since the beginning. */
  queueLostTotal: number;
  /** Open cases with a step that will not go on by itself. */
  stuck: number;
}
