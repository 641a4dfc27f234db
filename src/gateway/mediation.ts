import type { Edge } from '../exchange/edges/edge.ts';
import type { RequestClaims, VerifiedRequest } from '../exchange/envelope.ts';
import type { Grant } from '../exchange/grants.ts';
import type { LookWatch } from '../exchange/look-watch.ts';
import type { Client } from '../exchange/members.ts';
import type { ExchangeContext } from '../exchange/provider-exchange.ts';
import type { ReplayStore } from '../platform/replay-store.ts';
import type { Uploads } from '../platform/uploads.ts';
import type { Match, ServedContract } from './serve-contract.ts';

/** A request as it came off the wire. */
export interface RawRequest {
  method: string;
  /** Path and raw query. */
  target: string;
  /** Names and values in turn, duplicates kept. */
  rawHeaders: readonly string[];
  /** Empty where there is an `upload`. */
  body: Buffer;
  /** Bytes of an operation that takes a file, not read yet. */
  upload?: AsyncIterable<Uint8Array>;
}

/** What a handler of a service is given. */
export interface HandledCall {
  operationId: string;
  params: Readonly<Record<string, string>>;
  /** Valid against the contract; `undefined` when there was none. */
  body: unknown;
  /** The very bytes that `token` covers. */
  raw: Buffer;
  token: string;
  claims: RequestClaims;
  /** Ids of the caller. */
  client: string;
  member: string;
  purpose: string;
  grant: string;
  requestId: string;
  evidenceId: string;
}

export type ServedCall =
  /** The body goes unchanged to the member of `provider(body, params)`: a region code or a member id. */
  | {
      kind: 'mediated';
      agencyOperation: string;
      provider(body: unknown, params: Readonly<Record<string, string>>): string;
    }
  | { kind: 'handled'; handle(call: HandledCall): Promise<{ status: number; body: unknown }> };

export interface ServedService {
  name: string;
  contract: ServedContract;
  /** One for each operationId of the contract. */
  operations: ReadonlyMap<string, ServedCall>;
}

export interface MediationContext extends ExchangeContext {
  services: readonly ServedService[];
  /** What `htu` is compared with; without a slash at the end. */
  publicUrl: string;
  replay: ReplayStore;
  uploads: Uploads;
  /** An own answer that breaks the contract is refused (sandbox, tests) instead of sent, counted and alarmed. */
  strictAnswers: boolean;
  /** Takes calls whose answer is fetched later; absent: such a preference is not honoured. */
  later?: LaterCalls;
  /** `person.id` of whom a case is about, for operations whose address names a case; undefined for an unknown one. */
  personOfCase(caseId: string): Promise<string | undefined>;
  /** Counts whom officers and programs look at. */
  watch?: LookWatch;
  /** Counts a call of a client; throws TOO_MANY_REQUESTS, else gives headers for the answer. */
  takeLimit?: (clientId: string) => Promise<Readonly<Record<string, string>>>;
}

/** Calls whose answer is fetched later. */
export interface LaterCalls {
  /** Keeps a call that has passed every check; gives its id. TOO_MANY_REQUESTS when the client has very many waiting. */
  accept(call: {
    request: RawRequest;
    caller: Caller;
    requestId: string;
    evidenceId: string;
  }): Promise<string>;
}

/** Where a request goes. */
export interface Route {
  service: ServedService;
  match: Match;
  call: ServedCall;
  path: string;
  query: string;
}

/** A caller whose token is good. From here on everything is recorded in its name. */
export interface Caller {
  verified: VerifiedRequest;
  token: string;
  /** The foreign form it was signed in; absent: our own. */
  edge?: Edge;
  client: Client;
  /** What was in force when the grant was looked at; a later change is not what the decision rests on. */
  policyVersion: string;
  /** Absent when the refusal is just that. */
  grant?: Grant;
}

/** What a stage found out about the agency's leg, for the log. */
export interface Outcome {
  status: number;
  body: Buffer;
  contentType: string;
  headers: Readonly<Record<string, string>>;
}
