import type { Finding, Remedy } from '../core/errors.ts';
import type { JsonObject } from '../core/json.ts';
import type { Calendar } from '../core/working-days.ts';
import type { ProviderAnswer, ProviderCall as ExchangeCall } from '../exchange/call-provider.ts';
import type { MemberRegistry } from '../exchange/members.ts';
import type { CryptoBox } from '../platform/crypto-box.ts';
import type { Database, Sql } from '../platform/database.ts';
import type { SigningKey } from '../platform/keys.ts';
import type { Log } from '../platform/log.ts';
import type { Metrics } from '../platform/metrics.ts';
import type { CaseRow } from './case-store.ts';
import type { Announcement, FollowUp, Side, Workflow } from './workflow.ts';

/** What the case engine is built from. It opens nothing itself; the composition root fills it. */
export interface CaseEngine {
  db: Database;
  box: CryptoBox;
  services: CaseServices;
  members: MemberRegistry;
  /** The released calendar; read anew at each use. */
  readonly calendar: Calendar;
  /** Asks a service what a new case looks like (its {@link PlannedCase}); throws REFUSED_BY_RULE and others. */
  planCase: (request: PlanRequest) => Promise<PlannedCase>;
  /** What the services make of an announcement; those that do not listen to its topic say nothing. */
  hear: (announcement: Announcement) => Promise<readonly (FollowUp & { service: string })[]>;
  /** One signed, granted, logged call to an agency. */
  callProvider: (call: ProviderCall) => Promise<ProviderAnswer>;
  /** What is wrong with an inbox answer by the client contract. */
  checkReply?: (service: string, operationId: string, body: JsonObject) => readonly Finding[];
  /** Signs what the gateway attests of an officer's answer. */
  deskKey: SigningKey;
  /** Stands as issuer there. */
  issuer: string;
  nodeId: string;
  log: Log;
  metrics: Metrics;
}

/** The services, each in every version that a case goes by. */
export interface CaseServices {
  inForce(): Iterable<CaseService>;
  /** By the version that the case pins. */
  of(sql: Sql, pinned: PinnedRules): Promise<CaseService>;
}

/** Which version of a service's rules a case goes by. */
export type PinnedRules = Pick<CaseRow, 'service' | 'rulesHash' | 'endedAs'>;

/** What the engine needs to know of a service; a `ServiceDefinition` is one. */
export interface CaseService {
  name: string;
  tables: readonly Workflow[];
  operations: Readonly<Record<string, { kind: string; document?: string }>>;
  statusOperation: string;
  noticeOperation?: string;
  rulesHash: string;
}

export interface PlanRequest {
  service: string;
  workflow: string;
  input: JsonObject;
  subject: { idNumber: string; name: string };
}

/** What a service answers to an application. */
export interface CasePlan {
  /** Id of the step table that runs the case. */
  table: string;
  members: Readonly<Record<Side, string>>;
  /** One open case per (person, overlapKey): 一人一地一险种. */
  overlapKey: string;
  data: JsonObject;
  documents: readonly { kind: string; content: JsonObject }[];
  reasons: readonly Remedy[];
}

/** A plan, with the version of the rules that made it. */
export type PlannedCase = CasePlan & { rulesHash: string };

/** One call of a case: what the exchange takes, with all that a case always knows. */
export type ProviderCall = ExchangeCall &
  Required<Pick<ExchangeCall, 'purpose' | 'params' | 'caseId' | 'personId'>>;
