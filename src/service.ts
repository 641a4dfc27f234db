import type { CasePlan } from './cases/engine.ts';
import type { Workflow } from './cases/workflow.ts';
import type { Calendar } from './core/working-days.ts';
import type { Month, PlainDate } from './core/dates.ts';
import type { JsonObject } from './core/json.ts';
import type { LawValue } from './core/law-values.ts';
import type { Fen } from './core/money.ts';
import type { MemberRegistry } from './exchange/members.ts';
import type { Sql } from './platform/database.ts';

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
  /** Documents that can be printed, by kind. */
  printables: Readonly<Record<string, Printable>>;
  /** Content hash of the rules that new cases pin. */
  rulesHash: string;
  /** The values of law in force, with their sources, for the administrators' list. */
  rules: readonly LawValue[];
  /** How a simulated agency of this service answers; absent where the sandbox plays it with a bank and steps. */
  sandbox?: SimulatedAgency;
}

export const defineService = (definition: ServiceDefinition): ServiceDefinition => Object.freeze(definition);

/**
 * - `mediated`: the body goes unchanged to the agency of `provider(body)`; its answer is checked and passed through.
 * - `reply`: the answer of a side to a step of a case; the step's own action says what it means.
 * - `handled`: answered by the gateway itself.
 */
export type Operation =
  | { kind: 'mediated'; agencyOperation: string; provider(body: JsonObject): string }
  | { kind: 'reply'; document?: string }
  | {
      kind: 'handled';
      handle(request: HandledRequest, context: DomainContext): Promise<{ status: number; body: JsonObject }>;
    };

export interface HandledRequest {
  params: Readonly<Record<string, string>>;
  body: JsonObject | null;
  /** The calling member; another member's case looks exactly like an unknown one. */
  memberId: string;
}

/** What the engine hands to a domain. Nothing here opens a connection of its own. */
export interface DomainContext {
  sql: Sql;
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
  preCheck(input: JsonObject, subject: Subject, context: DomainContext): Promise<JsonObject>;
  estimate(input: JsonObject, subject: Subject, context: DomainContext): Promise<JsonObject>;
  /** Throws REFUSED_BY_RULE with a remedy when the law says no. */
  plan(input: JsonObject, subject: Subject, context: DomainContext): Promise<CasePlan>;
}

/** Someone of the sandbox's invented population. */
export interface SyntheticPerson {
  idNumber: string;
  name: string;
  sex: 'M' | 'F';
  birth: PlainDate;
  hukouRegion: string;
  /** Where the person paid or pays social insurance. */
  stays: readonly SyntheticStay[];
}

export interface SyntheticStay {
  region: string;
  scheme: 'ENTERPRISE_EMPLOYEE' | 'PUBLIC_INSTITUTION' | 'RESIDENT';
  status: 'ACTIVE' | 'PAUSED' | 'TERMINATED' | 'RECEIVING';
  periods: readonly { from: Month; to: Month; base: Fen | null; payer: 'EMPLOYER' | 'FLEX'; paid: boolean }[];
}

export interface SimulatedQuestion {
  /** Valid against the agency contract. */
  body: JsonObject;
  /** Absent where the agency knows nobody of that number. */
  record: JsonObject | undefined;
  person: SyntheticPerson | undefined;
  agency: { id: string; city: string; nameZh: string };
  /** Business date. */
  today: PlainDate;
}

/** The answering side of a service in the sandbox: what an agency holds, and what it says about it. */
export interface SimulatedAgency {
  /** What the agency of a city holds about a person at first; the same for the same person, undefined for a stranger. */
  recordOf(person: SyntheticPerson, city: string): JsonObject | undefined;
  /**
   * One entry for each agency operation without effect besides the status operation, with every field there is: the
   * sandbox leaves out what was not asked for or granted. Undefined: nothing is held here.
   */
  answers: Readonly<Record<string, (question: SimulatedQuestion) => JsonObject | undefined>>;
}

/** Renders one document as a complete printable HTML page. */
export type Printable = (document: { content: JsonObject; number: string; issuedOn: PlainDate }) => string;
