import type { PlainDate } from '../../core/dates.ts';
import type { JsonObject } from '../../core/json.ts';
import type { PensionRules } from '../../domains/pension/rules.ts';
import type { Database, Sql } from '../../platform/database.ts';
import type { HttpClient } from '../../platform/http-client.ts';
import type { SigningKey } from '../../platform/keys.ts';
import type { Log } from '../../platform/log.ts';
import type { RegisteredService } from '../../registered-service.ts';
import type { BusinessTime } from '../business-time.ts';
import type { Faults } from '../control/faults.ts';
import type { PlayedMember } from './agency-list.ts';
import type { PlayedFile } from './played-members.ts';

/**
 * Business seconds between a request and the agency's answer, by operationId; `default` for those that are answered
 * later, `bank` for money on its way.
 */
export type AgencyDelays = Readonly<Record<string, number>>;

/** What the simulated agencies share. */
export interface World {
  db: Database;
  rules: PensionRules;
  businessTime: BusinessTime;
  http: HttpClient;
  /** Where this sandbox itself is served. */
  ownUrl(): string;
  faults: Faults;
  delays(): AgencyDelays;
  /** The members whose systems are here. */
  played: readonly PlayedMember[];
  /** Invented members without a system. */
  desks: PlayedFile['desks'];
  /** Every service of the gateway: a member is served by the agency contracts of its own. */
  services: ReadonlyMap<string, RegisteredService>;
  /** Every step operation of the agency contracts, by operationId. */
  steps: ReadonlyMap<string, StepOperation>;
  grants: PlayedFile['grants'];
  /** Signing key of each played member. */
  keys: ReadonlyMap<string, SigningKey>;
  /** Where the gateway is reached, and the address it checks `htu` against. */
  gatewayUrl: string;
  publicUrl: string;
  /** The gateway's id: issuer of its tokens, audience of ours. */
  gatewayId: string;
  log: Log;
}

/** The part of a case that stands in every step call without a document. */
export interface CaseHead {
  caseId: string;
  caseNumber: string;
  workflow: string;
  person: { idNumber: string; name: string };
  origin: { memberId: string; regionCode: string };
  destination: { memberId: string; regionCode: string };
  scheme: string;
  destinationScheme?: string;
}

/** A step as an agency acts on it. */
export interface StepRequest {
  agency: PlayedMember;
  operation: string;
  stepId: string;
  caseId: string;
  body: JsonObject;
  raw: string;
  consumerSignature: string | null;
  /** Business time and date of the act. */
  now: Date;
  today: PlainDate;
}

/**
 * What an agency has done.
 * - `outcome`: what the status operation tells, answered at once or by the service's own reply operation
 * - `message`: sent by that operation of the client contract; `outcome` beside it answers a question for the lost answer
 * - `wait`: nothing yet, look again at this business time
 * - `silent`: nothing, ever
 */
export type StepResult =
  | { outcome: JsonObject & { outcome: string } }
  | {
      message: string;
      body: JsonObject;
      outcome?: JsonObject;
    }
  | { wait: Date }
  | { silent: true };

export type StepHandler = (tx: Sql, request: StepRequest, world: World) => Promise<StepResult>;

/** A step operation of an agency contract as it is played here. */
export interface StepOperation {
  act: StepHandler;
  /** Answered in the same exchange (`at once`), or acknowledged and answered by a message (`later`). */
  answers: 'at once' | 'later';
  /** The only member that offers it, when not every agency of the service does. */
  by?: 'platform';
  /** Brings another member's document, byte for byte, with that member's token. */
  bringsDocument?: true;
  /** What the fault `other-amount` sends as a second, different answer. */
  contradict?: (body: JsonObject) => JsonObject;
}

/** A text member of a body that is valid against the contract. */
export function textOf(body: JsonObject, member: string): string {
  const value = body[member];
  if (typeof value !== 'string') throw new TypeError(`${member} is no text`);
  return value;
}

export const headOf = (request: StepRequest): CaseHead => request.body as unknown as CaseHead;

/** A negative outcome with its reason. */
export const negative = (
  outcome: string,
  reasonCode: string,
  reason: string,
  reasonZh: string,
): { outcome: JsonObject & { outcome: string } } => ({ outcome: { outcome, reasonCode, reason, reasonZh } });

/** When money sent now is there. */
export const arrival = (request: StepRequest, world: World): Date =>
  new Date(request.now.getTime() + (world.delays()['bank'] ?? 0) * 1000);
