import type { Readable } from 'node:stream';
import type { Request } from 'express';
import { Refusal } from '../core/errors.ts';
import type { Json, JsonObject } from '../core/json.ts';
import type { Authenticate } from './authenticate.ts';
import type { Uploads } from '../platform/uploads.ts';
import { authorize } from './authorize.ts';
import type { FollowedStream } from './change-feed.ts';
import { requireCsrf } from './csrf.ts';
import type { Gateway } from './gateway.ts';
import type { LimitHeaders } from './limits.ts';
import type { GatewayOperation, OperationAnswer, OperationRequest } from './operation.ts';
import { readFileBody, readJsonBody } from './read-body.ts';
import { recordRead } from './read-log.ts';
import type { Principal, RoleGrant } from './roles.ts';
import type { Match } from './serve-contract.ts';
import type { Surface } from './surface.ts';

/** What is known of a request while it is served; a refusal is recorded with as much as had come to light. */
export interface Exchange {
  requestId: string;
  operationId?: string;
  principal?: Principal;
  grants?: readonly RoleGrant[];
  subject?: string;
  reason?: string;
  limitHeaders?: LimitHeaders;
}

/** An answer ready to be sent. */
export interface Served {
  status: number;
  json?: string;
  /** Whether the JSON may be sent packed. */
  packed?: true;
  html?: string;
  events?: (stream: FollowedStream) => void;
  archive?: { bytes: Buffer; name: string };
  download?: { stream: Readable; type: string; name: string };
  version?: number;
}

interface Parts {
  gateway: Gateway;
  uploads: Uploads;
  authenticate: Authenticate;
}

/** What happens to every request of a contract, in this order; each line refuses with its own code. */
export async function serveOperation(
  { gateway, authenticate, uploads }: Parts,
  surface: Surface,
  request: Request,
  exchange: Exchange,
): Promise<Served> {
  const { route, operation } = findOperation(surface, request, exchange);
  const principal = await authenticate(request.headers);
  exchange.principal = principal;
  requireCsrf(request.method, request.get('x-csrf-token'), principal);
  exchange.grants = authorize(operation, principal);
  exchange.limitHeaders = await gateway.limits.take(operation.limit, principal.accountId);
  const { fileTypes, maxBody } = route.operation;
  await using file =
    fileTypes === undefined ? undefined : await readFileBody(request, uploads, fileTypes, maxBody);
  const body = file === undefined ? await readJsonBody(request, maxBody) : undefined;
  const asked = checkedRequest(surface, route, request, exchange, body);
  exchange.subject = operation.subject?.(asked) ?? Object.values(route.params)[0] ?? '';
  exchange.reason = reasonIn(body);
  const answer = await operation.handle(file === undefined ? asked : { ...asked, file }, gateway);
  const served = held(gateway, surface, route.operation.operationId, answer);
  return operation.packed === true ? { ...served, packed: true } : served;
}

function findOperation(
  surface: Surface,
  request: Request,
  exchange: Exchange,
): { route: Match; operation: GatewayOperation } {
  const route = surface.gate.find(request.method, request.path);
  if (route === undefined) throw new Refusal('NOT_FOUND');
  exchange.operationId = route.operation.operationId;
  const operation = surface.operations[route.operation.operationId];
  if (operation === undefined) throw new Refusal('NOT_FOUND');
  return { route, operation };
}

function checkedRequest(
  { gate }: Surface,
  route: Match,
  request: Request,
  exchange: Exchange,
  body: Json | undefined,
): OperationRequest<JsonObject | null> {
  const { method, path } = request;
  const query = request.originalUrl.split('?')[1] ?? '';
  const checked = gate.check(route, { method, path, query, body, headers: singleHeaders(request) });
  const { principal, grants, requestId } = exchange;
  if (principal === undefined || grants === undefined) throw new Refusal('UNAUTHENTICATED');
  return {
    requestId,
    principal,
    grants,
    query: checked,
    header: (name) => singleHeaders(request)[name.toLowerCase()],
    param(name) {
      const value = route.params[name];
      if (value === undefined) throw new Refusal('NOT_FOUND');
      return value;
    },
    body: (body ?? null) as JsonObject | null,
    ifMatch: Number((request.get('if-match') ?? '').replaceAll('"', '')) || 0,
    idempotencyKey: request.get('idempotency-key') ?? '',
  };
}

const singleHeaders = (request: Request): Record<string, string> =>
  Object.fromEntries(
    Object.entries(request.headers).flatMap(([name, value]) =>
      typeof value === 'string' ? [[name, value]] : [],
    ),
  );

function reasonIn(body: Json | undefined): string {
  const reason =
    typeof body === 'object' && body !== null && !Array.isArray(body) ? body['reason'] : undefined;
  return typeof reason === 'string' ? reason : '';
}

/** Holds the answer against the contract: a sandbox refuses what does not fit, production sends, counts and alarms. */
function held(gateway: Gateway, { gate }: Surface, operationId: string, answer: OperationAnswer): Served {
  if ('html' in answer) return { status: 200, html: answer.html };
  if ('events' in answer) return { status: 200, events: answer.events };
  if ('archive' in answer) return { status: 200, archive: { bytes: answer.archive, name: answer.name } };
  if ('download' in answer) return { status: 200, download: { ...answer, stream: answer.download } };
  const { status = 200, body, version } = answer;
  const json = JSON.stringify(body);
  const findings = gate.checkAnswer(operationId, status, JSON.parse(json));
  if (findings.length > 0) {
    gateway.metrics.contractViolationsTotal.inc({ operation: operationId });
    gateway.log.error({ operation: operationId, findings }, 'an answer of ours does not match the contract');
    if (gateway.config.sandbox) throw new Refusal('INTERNAL', { findings, origin: 'gateway' });
    gateway.metrics.alarmsTotal.inc({ kind: 'CONTRACT_VIOLATION' });
  }
  return { status, json, ...(version === undefined ? {} : { version }) };
}

/** Keeps who asked for what with which result; before that no answer leaves. */
export async function record(
  { db, box }: Gateway,
  { recorded }: Surface,
  exchange: Exchange,
  status: number,
): Promise<void> {
  const { principal, operationId, grants, subject, reason, requestId } = exchange;
  if (!recorded || principal === undefined || operationId === undefined) return;
  const role = grants?.[0]?.role ?? principal.roles[0]?.role;
  await recordRead(db, box, {
    accountId: principal.accountId,
    operation: operationId,
    status,
    requestId,
    ...(role === undefined ? {} : { role }),
    ...(subject ? { subject } : {}),
    ...(reason ? { reason } : {}),
  });
}
