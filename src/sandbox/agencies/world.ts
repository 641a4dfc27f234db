import type { PlainDate } from '../../core/dates.ts';
import type { JsonObject } from '../../core/json.ts';
import type { PensionRules } from '../../domains/pension/rules.ts';
import type { Database, Sql } from '../../platform/database.ts';
import type { HttpClient } from '../../platform/http-client.ts';
import type { SigningKey } from '../../platform/keys.ts';
import type { Log } from '../../platform/log.ts';
import type { BusinessTime } from '../business-time.ts';
import type { Faults } from '../control/faults.ts';
import type { Agency } from './agency-list.ts';
import type { PlayedMember } from './played-members.ts';

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
  faults: Faults;
  delays(): AgencyDelays;
  /** The members whose systems are here. */
  played: readonly PlayedMember[];
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
  agency: Agency;
  stepId: string;
  caseId: string;
  body: JsonObject;
  raw: string;
  consumerSignature: string | null;
  /** Business time and date of the act. */
  now: Date;
  today: PlainDate;
}

/** Messages an agency sends of its own, by the operation of the gateway's client contract. */
export type MessageOperation = 'sendReply' | 'sendContactLetter' | 'sendInformationSheet' | 'sendFundsNotice';

/**
 * What an agency has done.
 * - `outcome`: members of a StepOutcome, answered at once or by `sendReply`
 * - `message`: a document of its own; `outcome` beside it answers a question for the lost answer
 * - `wait`: nothing yet, look again at this business time
 */
export type StepResult =
  | { outcome: JsonObject & { outcome: string } }
  | {
      message: Exclude<MessageOperation, 'sendReply'>;
      body: JsonObject;
      outcome?: JsonObject & { outcome: string };
    }
  | { wait: Date };

export type StepHandler = (tx: Sql, request: StepRequest, world: World) => Promise<StepResult>;

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
