import type { Invariant } from './cases/audit.ts';
import type { CasePlan } from './cases/engine.ts';
import type { Announcement, FollowUp, Workflow } from './cases/workflow.ts';
import type { Appeal } from './core/appeal.ts';
import type { Calendar } from './core/working-days.ts';
import type { PlainDate } from './core/dates.ts';
import type { JsonObject } from './core/json.ts';
import type { LawValue } from './core/law-values.ts';
import type { CaseGroup } from './core/worked-cases.ts';
import type { MemberRegistry } from './exchange/members.ts';
import type { Alarm } from './platform/alarms.ts';
import type { CryptoBox } from './platform/crypto-box.ts';
import type { Sql } from './platform/database.ts';
import type { SimulatedAgency } from './simulation.ts';

export type {
  SyntheticPerson,
  SyntheticStay,
  SimulatedQuestion,
  SimulatedStore,
  SimulatedSystem,
  SimulatedAgency,
  SimulatedStep,
  SimulatedRequest,
  SimulatedAct,
  SimulatedBank,
  SimulatedPayment,
} from './simulation.ts';

/** A service is two contracts, one folder and one entry in `config/services.yaml`; this is what its `index.ts` exports. */
export interface ServiceDefinition {
  name: string;
  /** Keys are the `{workflow}` of `POST /resident/v1/services/{service}/workflows/{workflow}/…`. */
  workflows: Readonly<Record<string, WorkflowEntry>>;
  /** Every step table, old versions included while a case is open on them. */
  tables: readonly Workflow[];
  /** One entry for each operationId of `openapi/<service>.yaml`. */
  operations: Readonly<Record<string, Operation>>;
  /** Agency operation that tells the outcome of a step by its id, for steps whose answer was lost. */
  statusOperation: string;
  /** Agency operation that takes what another side says about a case; a service with step tables has one. */
  noticeOperation?: string;
  /** Documents that can be printed, by kind. */
  printables: Readonly<Record<string, Printable>>;
  /** How its decisions may be contested, where a law says so. */
  appeal?: Appeal;
  /** Content hash of the rules that new cases pin. */
  rulesHash: string;
  /** The values of law in force, with their sources, for the administrators' list. */
  rules: readonly LawValue[];
  /** Groups of worked cases that the rules answer; a version is tried on those of `tests/cases/<service>.json`. */
  workedCases?: Readonly<Record<string, CaseGroup>>;
  /** What the service makes of an announcement of another one, by topic. */
  hears?: Readonly<
    Record<string, (event: Announcement, context: DomainContext) => Promise<readonly FollowUp[]>>
  >;
  /** Work that comes with time rather than with a request. */
  sweeps?: readonly ServiceSweep[];
  /** Joined to `npm run audit`. */
  invariants?: readonly Invariant[];
  /** Acts of officers outside any case, by the name in their address. */
  desk?: Readonly<Record<string, DeskAct>>;
  /** Lists for officers outside any case, by the name in their address. */
  reports?: Readonly<Record<string, ServiceReport>>;
  /** How its members' books are balanced against one another; absent where no money or count is shared. */
  reconciliation?: ServiceReconciliation;
  /** What the service tells everybody at this moment, also those who have not signed in. */
  tells?(context: DomainContext): Promise<readonly PublicNotice[]>;
  /** How a simulated agency of this service answers; absent where the sandbox plays it from relations of its own. */
  sandbox?: SimulatedAgency;
}

export const defineService = (definition: ServiceDefinition): ServiceDefinition => Object.freeze(definition);

/**
 * - `mediated`: the body goes unchanged to the agency of `provider(body, params)`; its answer is checked and passed
 *   through. For a file `body` is empty.
 * - `reply`: the answer of a side to a step of a case; the step's own action says what it means.
 * - `handled`: answered by the gateway itself.
 */
export type Operation =
  | {
      kind: 'mediated';
      agencyOperation: string;
      provider(body: JsonObject, params: Readonly<Record<string, string>>): string;
    }
  | {
      kind: 'reply';
      document?: string;
      /** Refuses what only the service's own tables can tell, before the step looks at it. */
      admit?: (head: ReplyHead, body: JsonObject, context: DomainContext) => Promise<void>;
    }
  | {
      kind: 'handled';
      handle(request: HandledRequest, context: DomainContext): Promise<{ status: number; body: JsonObject }>;
    };

/** Where a reply came from and to; the step may still refuse it. */
export interface ReplyHead {
  caseId: string;
  memberId: string;
}

export interface HandledRequest {
  params: Readonly<Record<string, string>>;
  body: JsonObject | null;
  /** The calling member; another member's case looks exactly like an unknown one. */
  memberId: string;
}

/** Run by one worker process at a time; a run that throws is tried again at its next time. */
export interface ServiceSweep {
  name: string;
  everySeconds: number;
  run(context: DomainContext): Promise<void>;
}

/** A warning that an agency has handed on: the gateway relays it and adds nothing. Instants are RFC 3339. */
export interface PublicNotice {
  id: string;
  level: 'RED' | 'ORANGE' | 'YELLOW' | 'BLUE';
  headline: string;
  text: string;
  advice: string;
  area: string;
  /** GB/T 2260 codes of the cities it is for. */
  cities: readonly string[];
  /** Who published it. */
  source: string;
  publishedAt: string;
  from: string;
  until: string;
  /** The agency that handed it on. */
  broughtBy: { name: string; nameZh: string };
  isSignatureVerified: boolean;
}

/** Who acts: members are those the officer's assignment reaches. */
export interface Officers {
  by: string;
  second: string | null;
  members: readonly string[] | 'all';
}

/**
 * The body is valid against `<Act>Act` of the client contract. Of an act of two people nothing happens before the
 * second has approved; it runs inside the transaction of the approval.
 */
export interface DeskAct {
  role: 'operations' | 'clerk';
  twoPeople: boolean;
  carryOut(input: JsonObject, officers: Officers, tx: Sql, context: DomainContext): Promise<JsonObject>;
}

/** The answer must match `<Report>Report` of the client contract. */
export interface ServiceReport {
  role: 'operations' | 'clerk';
  read(
    query: Readonly<Record<string, string>>,
    members: Officers['members'],
    context: DomainContext,
  ): Promise<JsonObject>;
}

/** One sheet for each period and pair of members, for the operations role. */
export interface ServiceReconciliation {
  period: 'day' | 'month';
  /** Sheets whose period begins in the range, both days included, of pairs that the officer's members are in. */
  sheets(
    range: { from: PlainDate; to: PlainDate },
    members: Officers['members'],
    context: DomainContext,
  ): Promise<ReconciliationSheet[]>;
}

/** How the books of two members stand for one period. Names have their words in the service's labels. */
export interface ReconciliationSheet {
  /** The day, or the first day of the month. */
  begins: PlainDate;
  /** Who gives and who receives. */
  members: readonly [string, string];
  /**
   * `OPEN`: the period is not over, or not compared yet; `AGREED` and `DIFFERENT`: compared, not signed; `RUNNING`:
   * messages about it are under way; `SIGNED`: two people have put their names to it.
   */
  standing: 'OPEN' | 'AGREED' | 'DIFFERENT' | 'RUNNING' | 'SIGNED';
  /** The service's own state, among the `values` of its labels; null where it has none. */
  state: string | null;
  /** What was compared: letters, settlements. */
  items: number;
  /** Amounts in yuan, by a name among the `fields` of its labels; those of one group must be equal. */
  totals: readonly { name: string; group: string; amount: string }[];
  /** `kind` stands among the `values` of its labels. */
  exceptions: readonly {
    kind: string;
    reference: string;
    caseNumber: string | null;
    amount: string | null;
  }[];
  /** Acts of the service's desk that this sheet now allows, with what they already know. */
  acts: readonly { act: string; input: JsonObject }[];
  signedBy: string | null;
  secondBy: string | null;
}

/** A case that an agency opens about a person. The same key gives the same case. */
export interface CaseByAgency {
  workflow: string;
  input: JsonObject;
  subject: Subject;
  memberId: string;
  key: string;
}

/** What the engine hands to a domain. Nothing here opens a connection of its own. */
export interface DomainContext {
  sql: Sql;
  transaction: <T>(work: (tx: Sql) => Promise<T>) => Promise<T>;
  /** Seals what is personal; search keys too. */
  box: CryptoBox;
  raiseAlarm(alarm: Alarm): Promise<void>;
  openCase(wanted: CaseByAgency): Promise<{ caseId: string; number: string }>;
  members: MemberRegistry;
  calendar: Calendar;
  /** Business date. */
  today: PlainDate;
  /** A signed, granted, logged verification call on behalf of `consumer` (a member id). */
  verify(call: VerificationCall): Promise<VerificationAnswer>;
}

export interface VerificationCall {
  consumer: string;
  provider: string;
  agencyOperation: string;
  purpose: string;
  body: JsonObject;
}

/** `no-api`: the member answers in the inbox only; ask the resident and let a step verify. */
export type VerificationAnswer =
  { kind: 'answer'; status: number; body: JsonObject; evidenceId: string } | { kind: 'no-api' };

/** The person a resident request is about; never taken from the body. */
export interface Subject {
  idNumber: string;
  name: string;
}

/** Inputs are already valid against the contract's `<Workflow>PreCheck | Estimate | Application` component. */
export interface WorkflowEntry {
  /** Ids of the step tables by which its cases may run: what they exchange is what a resident is asked to agree to. */
  tables: readonly string[];
  preCheck(input: JsonObject, subject: Subject, context: DomainContext): Promise<JsonObject>;
  estimate(input: JsonObject, subject: Subject, context: DomainContext): Promise<JsonObject>;
  /** Throws REFUSED_BY_RULE with a remedy when the law says no. */
  plan(input: JsonObject, subject: Subject, context: DomainContext): Promise<CasePlan>;
}

/** Renders one document as a complete printable HTML page. */
export type Printable = (document: {
  content: JsonObject;
  number: string;
  issuedOn: PlainDate;
  /** Of the service; what a reason says of itself comes first. */
  appeal?: Appeal;
}) => string;
