import { Refusal, type Finding } from '../core/errors.ts';
import { fieldsOf } from '../exchange/access-log.ts';
import { permit, replied } from '../exchange/call-provider.ts';
import type { NewEntry } from '../exchange/log-entry.ts';
import type { Member } from '../exchange/members.ts';
import type { FileBody } from '../platform/uploads.ts';
import { exchangeWithProvider, type Exchange, type OutgoingCall } from '../exchange/provider-exchange.ts';
import type {
  Caller,
  HandledCall,
  MediationContext,
  Outcome,
  RawRequest,
  Route,
  ServedCall,
} from './mediation.ts';
import { preferenceOf } from './prefer.ts';
import { onlyHeader } from './raw-headers.ts';

/** What the act gave: an answer or a refusal, and the agency's leg for the log. */
export interface Performed {
  outcome: Outcome | { refusal: Refusal };
  leg?: Omit<NewEntry, 'evidenceId'>;
  /** Names of what the answer held, when it may be shown. */
  fields?: readonly string[];
}

interface Act {
  request: RawRequest;
  route: Route;
  caller: Caller;
  body: unknown;
  /** The bytes of an operation that takes a file. */
  file?: FileBody;
  requestId: string;
  evidenceId: string;
}

const JSON_ANSWER = 'application/json; charset=utf-8';

/** Who will be asked; `undefined` when the gateway answers itself. REGION_UNKNOWN. */
export function providerOf(
  context: MediationContext,
  { call, service, match }: Route,
  body: unknown,
): Member | undefined {
  if (call.kind === 'handled') return undefined;
  const place = call.provider(body, match.params);
  const { members } = context.trust;
  const member = /^\d{6}$/.test(place) ? members.forRegion(service.name, place) : members.member(place);
  if (member === undefined) throw new Refusal('REGION_UNKNOWN');
  return member;
}

/** Asks the agency, or lets the service answer. Throws only what is no refusal. */
export function perform(
  context: MediationContext,
  act: Act,
  provider: Member | undefined,
): Promise<Performed> {
  const { call } = act.route;
  if (call.kind === 'mediated' && provider !== undefined) return mediated(context, act, call, provider);
  if (call.kind === 'handled') return handled(context, act, call);
  throw new TypeError('a mediated call without a provider');
}

async function mediated(
  context: MediationContext,
  act: Act,
  call: Extract<ServedCall, { kind: 'mediated' }>,
  member: Member,
): Promise<Performed> {
  const { request, route, caller, file } = act;
  const { claims } = caller.verified;
  if (caller.grant === undefined) throw new TypeError('a permitted call has a grant');
  const traceparent = onlyHeader(request.rawHeaders, 'traceparent');
  const { wait } = preferenceOf(request);
  const idempotencyKey = onlyHeader(request.rawHeaders, 'idempotency-key');
  const outgoing: OutgoingCall = {
    service: route.service.name,
    member,
    operationId: call.agencyOperation,
    params: route.match.params,
    body: file ?? request.body,
    ...(file !== undefined && { contentType: onlyHeader(request.rawHeaders, 'content-type') ?? '' }),
    subject: claims.sub,
    grant: caller.grant,
    act: { ...claims.act, client: caller.client.id, member: caller.client.memberId },
    consumerSignature: caller.token,
    ...(claims.case !== undefined && { caseId: claims.case }),
    ...(idempotencyKey !== undefined && { idempotencyKey }),
    ...(traceparent !== undefined && { traceparent }),
    ...(wait !== undefined && { deadlineMs: wait * 1000 }),
  };
  const exchange = await exchangeWithProvider(context, outgoing);
  const decision = permit(outgoing, caller.client, caller.policyVersion);
  const leg = {
    ...replied(outgoing, exchange),
    member: member.id,
    operation: call.agencyOperation,
    decision,
  };
  const outcome = toOutcome(route, exchange);
  return { leg, outcome, fields: 'refusal' in outcome ? [] : fieldsOf(exchange.value) };
}

function toOutcome(
  route: Route,
  { answer, value, failure, providerSignature, providerEdge }: Exchange,
): Performed['outcome'] {
  if (failure !== undefined) return { refusal: failure };
  if (answer === undefined) throw new TypeError('an exchange without an outcome');
  if (answer.status >= 400) return { refusal: agencyRefusal(answer.status, value) };
  const { operationId } = route.match.operation;
  const findings = route.service.contract.validateAnswer(operationId, answer.status, value);
  if (findings.length > 0)
    return { refusal: new Refusal('PROVIDER_ANSWER_INVALID', { origin: 'provider', findings }) };
  return {
    status: answer.status,
    body: answer.body,
    contentType: answer.headers['content-type'] ?? JSON_ANSWER,
    headers: {
      'provider-signature': providerSignature ?? '',
      ...(providerEdge !== undefined && { 'provider-edge': providerEdge }),
    },
  };
}

const CODE = /^[A-Z0-9_]{1,64}$/;

/** The agency's signed refusal in our words; its own text may name a person, so only status and code are repeated. */
function agencyRefusal(status: number, value: unknown): Refusal {
  const code: unknown =
    typeof value === 'object' && value !== null && 'code' in value ? value.code : undefined;
  const shown = typeof code === 'string' && CODE.test(code) ? { status, code } : { status };
  const own = status === 404 ? 'NOT_FOUND' : 'PROVIDER_REFUSED';
  return new Refusal(own, { origin: 'provider', extensions: { provider: shown } });
}

async function handled(
  context: MediationContext,
  act: Act,
  call: Extract<ServedCall, { kind: 'handled' }>,
): Promise<Performed> {
  try {
    const { status, body } = await call.handle(toHandled(act));
    const serialised = Buffer.from(JSON.stringify(body));
    await checkOwnAnswer(context, act.route, status, JSON.parse(serialised.toString()));
    // Whoever tells us something is handed a receipt, nothing of the person.
    const fields = act.route.match.operation.effect ? [] : fieldsOf(body);
    return { outcome: { status, body: serialised, contentType: JSON_ANSWER, headers: {} }, fields };
  } catch (error) {
    if (error instanceof Refusal) return { outcome: { refusal: error } };
    context.log.error(
      { err: error, requestId: act.requestId, operation: act.route.match.operation.operationId },
      'handler failed',
    );
    return { outcome: { refusal: new Refusal('INTERNAL', { cause: error }) } };
  }
}

function toHandled({ request, route, caller, body, requestId, evidenceId }: Act): HandledCall {
  const { claims } = caller.verified;
  return {
    operationId: route.match.operation.operationId,
    params: route.match.params,
    body,
    raw: request.body,
    token: caller.token,
    claims,
    client: caller.client.id,
    member: caller.client.memberId,
    purpose: claims.purpose,
    grant: claims.grant,
    requestId,
    evidenceId,
  };
}

/** Our own answer against the contract: refused where strict, else sent, counted and alarmed. */
async function checkOwnAnswer(
  context: MediationContext,
  { service, match }: Route,
  status: number,
  body: unknown,
): Promise<void> {
  const { operationId } = match.operation;
  const findings: Finding[] = service.contract.validateAnswer(operationId, status, body);
  if (findings.length === 0) return;
  context.metrics.contractViolationsTotal.inc({ operation: operationId });
  context.log.error({ operation: operationId, findings }, 'own answer breaks the contract');
  if (context.strictAnswers)
    throw new Refusal('INTERNAL', { detail: 'Our own answer breaks the contract', findings });
  const detail = findings.map(({ code, path }) => `${code} ${path ?? ''}`).join('; ');
  await context
    .raiseAlarm({ kind: 'CONTRACT_VIOLATION', subject: operationId, detail })
    .catch((error: unknown) => context.log.error({ err: error }, 'alarm lost'));
}
