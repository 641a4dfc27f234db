import type { Readable } from 'node:stream';
import type { JsonObject } from '../core/json.ts';
import type { FollowedStream } from './change-feed.ts';
import type { FileBody } from '../platform/uploads.ts';
import type { Gateway } from './gateway.ts';
import type { LimitName } from './limits.ts';
import type { Principal, Role, RoleGrant } from './roles.ts';

/** What a handler is given: everything in it has passed the contract and the checks before. */
export interface OperationRequest<Body = null> {
  requestId: string;
  principal: Principal;
  /** The grants by which this operation is allowed; their scopes bound what may be seen. */
  grants: readonly RoleGrant[];
  /** A path parameter; the contract says it is there. */
  param: (name: string) => string;
  /** A header that the contract declares; sent once or absent. */
  header: (name: string) => string | undefined;
  query: Readonly<Partial<Record<string, string | number | boolean>>>;
  body: Body;
  /** The body of an operation that takes a file. */
  file?: FileBody;
  /** Version of If-Match; 0 where the contract does not ask for it. */
  ifMatch: number;
  idempotencyKey: string;
}

export type OperationAnswer =
  /** `version` becomes the ETag. */
  | { status?: number; body: object; version?: number }
  | { html: string }
  /** Server-sent events; called once the head of the answer is sent. */
  | { events: (stream: FollowedStream) => void }
  | { archive: Buffer; name: string }
  /** A file to keep; `type` is its media type. */
  | { download: Readable; type: string; name: string };

/** One operation of a contract: who may call it, how often, and what it does. */
export interface GatewayOperation {
  /** Default-deny: nobody else. `signed-in` asks for no role. */
  roles: readonly Role[] | 'signed-in';
  limit: LimitName;
  /** Sent packed where the caller takes it: only for what holds neither secrets nor words of the caller. */
  packed?: true;
  /** What stands as subject in the record of reads; the first path parameter unless told. */
  subject?(request: OperationRequest<JsonObject | null>): string | undefined;
  handle(request: OperationRequest<JsonObject | null>, gateway: Gateway): Promise<OperationAnswer>;
}

interface Definition<Body> {
  roles: readonly Role[] | 'signed-in';
  limit: LimitName;
  packed?: true;
  subject?(request: OperationRequest<Body>): string | undefined;
  handle(request: OperationRequest<Body>, gateway: Gateway): Promise<OperationAnswer>;
}

/** Declares an operation; `Body` is what its contract says of the body. */
export function operation<Body = null>(definition: Definition<Body>): GatewayOperation {
  return Object.freeze(definition as unknown as GatewayOperation);
}

/** Page and page size of a listing, with the contract's defaults. */
export function pageOf(request: Pick<OperationRequest, 'query'>): { page: number; pageSize: number } {
  const { page = 1, pageSize = 20 } = request.query;
  return { page: Number(page), pageSize: Number(pageSize) };
}
