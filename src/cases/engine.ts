import type { Finding, Remedy } from '../core/errors.ts';
import type { JsonObject } from '../core/json.ts';
import type { Calendar } from '../core/working-days.ts';
import type { MemberRegistry } from '../exchange/members.ts';
import type { CryptoBox } from '../platform/crypto-box.ts';
import type { Database } from '../platform/database.ts';
import type { SigningKey } from '../platform/keys.ts';
import type { Log } from '../platform/log.ts';
import type { Metrics } from '../platform/metrics.ts';
import type { Side, Workflow } from './workflow.ts';

/** What the case engine is built from. It opens nothing itself; the composition root fills it. */
export interface CaseEngine {
  db: Database;
  box: CryptoBox;
  services: ReadonlyMap<string, CaseService>;
  members: MemberRegistry;
  /** The released calendar; read anew at each use. */
  readonly calendar: Calendar;
  /** Asks a service what a new case looks like (its {@link CasePlan}); throws REFUSED_BY_RULE and others. */
  planCase: (request: PlanRequest) => Promise<CasePlan>;
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

/** What the engine needs to know of a service; a `ServiceDefinition` is one. */
export interface CaseService {
  name: string;
  tables: readonly Workflow[];
  operations: Readonly<Record<string, { kind: string; document?: string }>>;
  statusOperation: string;
  rulesHash: string;
}

export interface PlanRequest {
  service: string;
  workflow: string;
  input: JsonObject;
  subject: { idNumber: string; name: string };
}

export interface CasePlan {
  table: string;
  members: Readonly<Record<Side, string>>;
  overlapKey: string;
  data: JsonObject;
  documents: readonly { kind: string; content: JsonObject }[];
  reasons: readonly Remedy[];
}

export interface ProviderCall {
  service: string;
  /** Member that is asked. */
  provider: string;
  /** Member that owns the act; its client, grant and purpose stand on the call. */
  consumer: string;
  /** operationId in `openapi/agency/<service>.yaml`; method and path come from there. */
  operationId: string;
  /** Of the case's workflow. */
  purpose: string;
  params: Readonly<Record<string, string>>;
  /** Empty for a question without a body. */
  body: Buffer;
  caseId: string;
  /** Whom the case is about. */
  personId: string;
  idempotencyKey?: string;
  /** The author's own token, when `body` is forwarded unchanged. */
  consumerSignature?: string;
}

/**
 * A 4xx problem comes as an answer, not as an exception. Thrown: PROVIDER_UNAVAILABLE (nothing usable came),
 * PROVIDER_ANSWER_INVALID with `extensions.raw` (base64 of the bytes) and `findings`.
 */
export interface ProviderAnswer {
  status: number;
  body: Buffer;
  providerSignature: string;
  evidenceId: string;
}
