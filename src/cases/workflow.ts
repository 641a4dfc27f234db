import type { PlainDate } from '../core/dates.ts';
import type { Remedy } from '../core/errors.ts';
import type { Json, JsonObject } from '../core/json.ts';
import type { Fen } from '../core/money.ts';

/** Who acts in a case: a member's side such as `destination` or `origin`, `platform`, or one of the two below. */
export type Side = string;

/** The resident answers through the portal; the step waits without any call. */
export const RESIDENT: Side = 'resident';
/** The gateway decides alone from what the case already holds; nothing is called. */
export const GATEWAY: Side = 'gateway';

/** `open` or `step:OUTCOME`. `all`: runs once, when the last of them has come. `any`: runs anew for each that comes. */
export type Condition = { readonly all: readonly string[] } | { readonly any: readonly string[] };

export const all = (...triggers: readonly string[]): Condition => ({ all: triggers });
export const any = (...triggers: readonly string[]): Condition => ({ any: triggers });

/** A statutory limit in working days from an event (`open` or `step:OUTCOME`); `rule` names it in the service's rules. */
export interface Limit {
  rule: string;
  workingDays: number;
  from: string;
  source: string | null;
  status: 'OFFICIAL' | 'UNCONFIRMED';
}

/**
 * One row of a step table. A workflow is read top to bottom as the statute's own list of steps.
 *
 * - `actor` owns the act: its client, grant and purpose stand on the call. `side` is asked to answer.
 * - `outcomes`: what each outcome does to the case: a state to enter, or `null` to stay and let the next rows run.
 * - `onFailure`: `retry` re-sends under the same Idempotency-Key; `query` asks for the outcome first and never
 *   re-sends on its own (payments).
 * - `trailing` rows may still run after the case has ended (reports to the national platform).
 */
export interface StepRow {
  step: string;
  side: Side;
  actor: Side;
  action: StepAction;
  after: Condition;
  enters?: string;
  limit?: Limit;
  outcomes: Readonly<Record<string, string | null>>;
  onFailure: 'retry' | 'query';
  trailing?: true;
  /**
   * A clock row: it sleeps until this business date, read from `view.data` when it begins. If the matter went on
   * meanwhile, its `accept` says so by an outcome that enters no state. Null: the date is not known, run at once.
   */
  notBefore?(view: CaseView): PlainDate | null;
  /** Held, never failed, while a household move keeps the person's identity from being proven. */
  needsIdentity?: true;
  /** Asked for until it is answered, whatever fails meanwhile; people are told by its age. */
  insists?: Insistence;
}

/** Never given up: sent again at this pace, an alarm and then a page by age. Minutes and hours of business time. */
export interface Insistence {
  everyMinutes: number;
  alarmHours: number;
  pageHours: number;
}

export interface StepAction {
  /** operationId in `openapi/agency/<service>.yaml`; absent where nobody is called (resident, gateway). */
  operation?: string;
  /** Kind of the stored document whose bytes are forwarded unchanged with its author's signature. */
  forwards?: string;
  /** Body of the call when nothing is forwarded. May hold personal data; it is sealed, never stored in the clear. */
  request?(view: CaseView): JsonObject;
  /** operationIds of the client contract by which `side` answers; their request bodies are the inbox forms. */
  answeredBy?: readonly string[];
  /** At a desk two officers of the agency answer: what they say moves money, or may. */
  twoOfficers?: true;
  /** Schema component of the client contract that a resident's answer must match. */
  residentAnswer?: string;
  /** What the resident is shown beside the question, from the facts of the case. */
  asks?(data: JsonObject): JsonObject;
  /** Pure: says what a contract-valid answer means. `answer` is null for a gateway step. */
  accept(view: CaseView, answer: JsonObject | null): Effect;
}

/** How a state is shown: one of the plain steps 1–6, who holds it, and how it ends, if it ends. */
export interface StateRow {
  stage: 1 | 2 | 3 | 4 | 5 | 6;
  holder: Side | null;
  ends?: 'completed' | 'refused' | 'withdrawn' | 'invalidated' | 'sealed';
}

export interface Workflow {
  /** `<service>.<name>@<version>`; an open case stays on the version it began with. */
  id: string;
  service: string;
  /** Stands on every call of its cases: what the agencies' grants are given for. */
  purpose: string;
  /** The first side owns the case. */
  sides: readonly Side[];
  initial: string;
  states: Readonly<Record<string, StateRow>>;
  rows: readonly StepRow[];
  /** Fund kinds whose money must have arrived when the case completes. */
  funds: readonly FundKind[];
  /**
   * What the papers of a case say about its money, line by line; undefined while none does: until then the estimate of
   * its entry stands. Absent where no money is told.
   */
  money?(view: CaseView): StatedMoney | undefined;
  /** Until which states the resident may withdraw; after them money or the relation has begun to move. */
  withdrawableIn: readonly string[];
}

/** One amount with the rules and documents behind it. */
export interface MoneyLine {
  line: string;
  label: string;
  labelZh: string;
  /** Yuan. */
  amount: string;
  rules: readonly string[];
  sources: readonly string[];
  /** It has arrived when all that was agreed of these kinds has. */
  funds: readonly FundKind[];
}

/** What a paper of a case says about money. */
export interface StatedMoney {
  /** Its kind. */
  document: string;
  lines: readonly MoneyLine[];
}

export interface CaseView {
  id: string;
  number: string;
  workflow: string;
  state: string;
  version: number;
  /** Business dates, Asia/Shanghai. */
  openedOn: PlainDate;
  today: PlainDate;
  /** Facts of the case without personal data. */
  data: JsonObject;
  person: { idNumber: string; name: string };
  members: Readonly<Record<Side, { id: string; regionCode: string; name: string; nameZh: string }>>;
  /** Newest document of each kind. */
  documents: ReadonlyMap<string, CaseDocument>;
  /** Newest outcome of each step. */
  outcomes: ReadonlyMap<string, string>;
}

export interface CaseDocument {
  id: string;
  kind: string;
  version: number;
  from: Side;
  content: JsonObject;
  receivedOn: PlainDate;
}

/** What an answer does. The engine commits all of it in one transaction, or nothing. */
export interface Effect {
  outcome: string;
  /** Merged into the case's data. */
  data?: JsonObject;
  documents?: readonly NewDocument[];
  /** Documents of this kind after this version count no more, such as those that were never delivered. */
  revertsTo?: { kind: string; version: number };
  /** What the sides agreed to move; the audit holds the ledger against it. */
  agreed?: Readonly<Record<FundKind, Fen>>;
  ledger?: readonly LedgerAct[];
  tasks?: readonly NewTask[];
  /** Why, for the resident; a refusal or partial transfer prints them as a decision notice 告知书. */
  reasons?: readonly Remedy[];
  /** Whose identity cannot be proven from now on, or can be again: a household move in transit. */
  identity?: { state: 'in-transit' | 'settled'; persons: readonly Person[] };
  /** Open steps by name that this makes needless. */
  callsOff?: readonly string[];
  /** Reasons of open tasks that this answers. */
  settles?: readonly string[];
  /** Told to every service that listens to the topic (`ServiceDefinition.hears`), once for each person. */
  announces?: { topic: string; persons: readonly Person[]; facts: JsonObject };
}

/** Citizen number and name; stored only sealed. */
export interface Person {
  idNumber: string;
  name: string;
}

/** What a case tells the services about a person. */
export interface Announcement {
  topic: string;
  person: Person;
  /** Of the case; never personal data. */
  facts: JsonObject;
}

/** What a person may do next (`PLAN`, with the application as far as it is known) or must know (`REVIEW`). */
export interface FollowUp {
  kind: 'PLAN' | 'REVIEW';
  workflow?: string;
  input?: JsonObject;
  reasons: readonly Remedy[];
}

export interface NewDocument {
  kind: string;
  /** `reply`: the message as received, bytes and signature kept. */
  content: JsonObject | 'reply';
}

/** Kind of money, such as `PERSONAL_ACCOUNT`; a step table declares its own in `funds`. */
export type FundKind = string;

/** `member` is the fund of that side; `in-transit` and `suspense` must be empty when the case ends. */
export type LedgerAccount = { member: Side } | { suspense: Side } | 'in-transit';

/** A memorandum of what agencies and banks reported. `eventOn` is the bank's date. */
export type LedgerAct =
  | {
      act: 'pend' | 'post';
      kind: FundKind;
      amount: Fen;
      from: LedgerAccount;
      to: LedgerAccount;
      bankReference: string;
      eventOn: PlainDate;
    }
  | { act: 'settle' | 'void'; kind: FundKind; bankReference: string; eventOn: PlainDate }
  | { act: 'reverse'; kind: FundKind; bankReference: string; reversalReference: string; eventOn: PlainDate };

export interface NewTask {
  reason: string;
  side: Side;
  detail: string;
  detailZh: string;
  facts?: Readonly<Record<string, Json>>;
  /** Why it goes on when its case has ended; without a reason it ends with its case. */
  outlives?: Outlives;
}

/** What may be left to people of an ended case: money, an answer that contradicts or came late, a report to be sent. */
export type Outlives = 'MONEY' | 'ANSWER' | 'REPORT';
