import { Refusal, type Finding } from '../core/errors.ts';
import { parseStrictJson } from '../core/strict-json.ts';
import type { HttpAnswer, HttpClient } from '../platform/http-client.ts';
import type { Log } from '../platform/log.ts';
import type { Metrics } from '../platform/metrics.ts';
import type { FileBody } from '../platform/uploads.ts';
import { signRequestToken, type Act } from './envelope-request.ts';
import type { DataSubjects } from './data-subject.ts';
import type { SigningKey } from './envelope-sign.ts';
import { ungrantedFields, type Grant } from './grants.ts';
import { refusePaused } from './member-pauses.ts';
import type { Member } from './members.ts';
import type { MessageLog } from './message-log.ts';
import { deadlinePassed, refuseOutage, type ProviderGuard } from './provider-guard.ts';
import { edgeOf, saidIn, verifySaid, type Said } from './provider-statement.ts';
import { nextTraceparent } from './trace-context.ts';
import type { Trust } from './trust.ts';

/** An operation of an agency contract. */
interface AgencyOperation {
  method: string;
  /** With its `{parameters}`. */
  path: string;
  /** Changes something at the agency. */
  effect: boolean;
  /** Where the body names the person it is about. */
  dataSubject?: string;
}

/** What a call to an agency is built from. */
export interface ExchangeContext {
  /** Issuer of our tokens and audience of the answers: PUBLIC_URL. */
  gatewayId: string;
  key: SigningKey;
  trust: Trust;
  messageLog: MessageLog;
  subjects: DataSubjects;
  guard: ProviderGuard;
  http: HttpClient;
  log: Log;
  metrics: Metrics;
  /** NOT_FOUND when the service's agency contract has no such operation. */
  agencyOperation(service: string, operationId: string): AgencyOperation;
  /** What is wrong with an answer below 400 by the service's agency contract. */
  validateAnswer(service: string, operationId: string, status: number, body: unknown): Finding[];
  /** Tells a person that an agency gave more than was granted. */
  raiseAlarm(alarm: { kind: string; subject: string; detail: string }): Promise<void>;
  /** Milliseconds; 10 000 unless told. */
  timeoutMs?: number;
}

export interface OutgoingCall {
  service: string;
  member: Member;
  operationId: string;
  params?: Readonly<Record<string, string>>;
  body: Buffer | FileBody;
  /** JSON unless told. */
  contentType?: string;
  /** `sub` of our token: whom the call is for. */
  subject: string;
  grant: Grant;
  caseId?: string;
  act?: Act;
  idempotencyKey?: string;
  /** Token of the consumer, forwarded as evidence. */
  consumerSignature?: string;
  /** Milliseconds that the caller waits at most; never longer than the gateway itself would. */
  deadlineMs?: number;
  /** W3C Trace Context of whoever asked us. */
  traceparent?: string;
}

/** How a call went. Nothing is thrown once the request token exists, so that every outcome can be logged. */
export interface Exchange extends Said {
  requestToken: string;
  requestDigest: string;
  startedAt: number;
  durationMs: number;
  answer?: HttpAnswer;
  /** Present when signature and contract are in order. */
  value?: unknown;
  failure?: Refusal;
}

const TIMEOUT_MS = 10_000;
/** As long as our token lives: an agency on a slow line needs it for a large file. */
const FILE_TIMEOUT_MS = 60_000;
const MAX_ANSWER = 1_048_576;

/** Signs, sends, verifies the agency's signature, validates its answer. Logs nothing. */
export async function exchangeWithProvider(context: ExchangeContext, call: OutgoingCall): Promise<Exchange> {
  const { method, path } = context.agencyOperation(call.service, call.operationId);
  const url = addressOf(call.member, path, call.params ?? {});
  const signed = await signRequestToken({
    key: context.key,
    iss: context.gatewayId,
    sub: call.subject,
    aud: call.member.id,
    method,
    url,
    body: call.body,
    purpose: call.grant.purpose,
    grant: call.grant.id,
    ...(call.caseId !== undefined && { case: call.caseId }),
    ...(call.act !== undefined && { act: call.act }),
    ...(!call.grant.fields.has('*') && { fields: [...call.grant.fields] }),
  });
  const startedAt = Date.now();
  const began = performance.now();
  const outcome = await attempt(context, call, { method, url, ...signed });
  const durationMs = Math.round(performance.now() - began);
  context.metrics.providerSeconds
    .labels(call.member.id, call.operationId, outcome.failure?.code ?? 'answered')
    .observe(durationMs / 1000);
  return {
    requestToken: signed.token,
    requestDigest: signed.contentDigest,
    startedAt,
    durationMs,
    ...outcome,
  };
}

interface Signed {
  method: string;
  url: string;
  token: string;
  contentDigest: string;
  claims: { jti: string };
}

async function attempt(
  context: ExchangeContext,
  call: OutgoingCall,
  signed: Signed,
): Promise<Pick<Exchange, 'answer' | 'value' | 'failure'> & Said> {
  let answer: HttpAnswer | undefined;
  let said: Said = {};
  try {
    refusePaused(call.member);
    answer = await context.guard.run(call.member.id, async () => {
      answer = await ask(context, call, signed);
      said = saidIn(answer, call.member.edge, signed);
      refuseOutage(answer);
      return answer;
    });
    // A clock that has jumped meanwhile can judge no answer: the call is made again, under the same Idempotency-Key.
    await context.trust.ensureFresh();
    return { answer, ...said, value: await checkAnswer(context, call, signed, answer, said) };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { failure: error, ...(answer !== undefined && { answer }), ...said };
  }
}

async function ask(context: ExchangeContext, call: OutgoingCall, signed: Signed): Promise<HttpAnswer> {
  const longest = context.timeoutMs ?? (Buffer.isBuffer(call.body) ? TIMEOUT_MS : FILE_TIMEOUT_MS);
  const timeoutMs = Math.min(call.deadlineMs ?? longest, longest);
  const began = performance.now();
  try {
    return await context.http.request({
      method: signed.method,
      url: signed.url,
      headers: { ...headersOf(call, signed), ...(await edgeHeaders(context, call, signed)) },
      ...(call.body.length > 0 && { body: call.body }),
      timeoutMs,
      maxBytes: MAX_ANSWER,
    });
  } catch (error) {
    // A caller in a hurry says nothing about the agency: it must not open the circuit for everybody else.
    if (timeoutMs < longest && performance.now() - began >= timeoutMs) throw deadlinePassed(error);
    throw error;
  }
}

/** The same call in the form of a member that hears one, beside our own token and under the same jti. */
async function edgeHeaders(
  { key, gatewayId }: ExchangeContext,
  call: OutgoingCall,
  { method, url, claims: { jti } }: Signed,
): Promise<Record<string, string>> {
  const edge = edgeOf(call.member.edge);
  const isFile = !Buffer.isBuffer(call.body);
  if (edge === undefined || (isFile && edge.needsBytes === true)) return {};
  return edge.signRequest({
    key,
    iss: gatewayId,
    sub: call.subject,
    aud: call.member.id,
    method,
    url,
    body: call.body,
    purpose: call.grant.purpose,
    grant: call.grant.id,
    jti,
    ...(call.contentType !== undefined && { contentType: call.contentType }),
    ...(call.caseId !== undefined && { case: call.caseId }),
    ...(call.act !== undefined && { act: call.act }),
    ...(!call.grant.fields.has('*') && { fields: [...call.grant.fields] }),
  });
}

function headersOf(call: OutgoingCall, signed: Signed): Record<string, string> {
  return {
    authorization: `Bearer ${signed.token}`,
    'content-digest': signed.contentDigest,
    accept: 'application/json, application/problem+json',
    traceparent: nextTraceparent(call.traceparent),
    ...(call.body.length > 0 && { 'content-type': call.contentType ?? 'application/json' }),
    ...(call.idempotencyKey !== undefined && { 'idempotency-key': call.idempotencyKey }),
    ...(call.consumerSignature !== undefined && { 'consumer-signature': call.consumerSignature }),
  };
}

/** Member's address, its path parameters filled in. */
function addressOf(member: Member, path: string, params: Readonly<Record<string, string>>): string {
  if (member.mode !== 'api' || member.baseUrl === undefined) {
    throw new Refusal('PROVIDER_UNAVAILABLE', {
      origin: 'provider',
      detail: 'This agency has no system to call; its clerks answer in their inbox',
    });
  }
  const filled = path.replaceAll(/\{(\w+)\}/g, (_whole, name: string) => {
    const value = params[name];
    if (value === undefined) throw new TypeError(`the path ${path} needs ${name}`);
    return encodeURIComponent(value);
  });
  return member.baseUrl + filled;
}

async function checkAnswer(
  context: ExchangeContext,
  call: OutgoingCall,
  signed: Signed,
  { status, headers, body }: HttpAnswer,
  said: Said,
): Promise<unknown> {
  await verifySaid(
    said,
    { status, body },
    {
      issuers: context.trust.issuersOf(call.member.id),
      audience: context.gatewayId,
      requestJti: signed.claims.jti,
      requestDigest: signed.contentDigest,
    },
  );
  const value = readJson(headers['content-type'], body);
  if (status >= 400) return value;
  const findings = context.validateAnswer(call.service, call.operationId, status, value);
  const beyond = ungrantedFields(call.grant, value);
  if (beyond.length > 0) await alarmBeyondGrant(context, call, beyond);
  findings.push(
    ...beyond.map((name) => finding('FIELD_NOT_GRANTED', 'this was not granted', `/body/${name}`)),
  );
  if (findings.length > 0) throw new Refusal('PROVIDER_ANSWER_INVALID', { origin: 'provider', findings });
  return value;
}

const finding = (code: string, message: string, path: string): Finding => ({ code, message, path });

function readJson(contentType: string | undefined, body: Buffer): unknown {
  const findings: Finding[] = [];
  if (!/^application\/(problem\+)?json(;|$)/i.test(contentType ?? '')) {
    findings.push(finding('MEDIA_TYPE_WRONG', 'not declared as JSON', '/header/content-type'));
  }
  try {
    const value = parseStrictJson(body);
    if (findings.length === 0) return value;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    findings.push(...(error.options.findings ?? []));
  }
  throw new Refusal('PROVIDER_ANSWER_INVALID', { origin: 'provider', findings });
}

async function alarmBeyondGrant(
  context: ExchangeContext,
  call: OutgoingCall,
  names: string[],
): Promise<void> {
  const detail = `${call.operationId} under ${call.grant.id}: ${names.join(', ')}`;
  const alarm = { kind: 'FIELD_NOT_GRANTED', subject: call.member.id, detail };
  // The answer is refused either way; a lost alarm must not turn into an accepted answer.
  await context
    .raiseAlarm(alarm)
    .catch((error: unknown) => context.log.error({ err: error, alarm }, 'alarm lost'));
}
