import { toShanghaiDate } from '../core/dates.ts';
import { Refusal } from '../core/errors.ts';
import { uuidv7 } from '../core/ids.ts';
import { deskOf, fieldsOf, type Access } from './access-log.ts';
import type { Act } from './envelope-request.ts';
import type { Grant } from './grants.ts';
import type { Decision, NewEntry } from './log-entry.ts';
import type { Client, Member } from './members.ts';
import {
  exchangeWithProvider,
  type Exchange,
  type ExchangeContext,
  type OutgoingCall,
} from './provider-exchange.ts';

/** A call the gateway makes in the name of a member. */
export interface ProviderCall {
  service: string;
  /** Member that is asked. */
  provider: string;
  /** Member in whose name it is asked; its first client holds the grant. */
  consumer: string;
  /** operationId of the agency contract; method and path come from there. */
  operationId: string;
  params?: Readonly<Record<string, string>>;
  /** Empty for a question without a body. */
  body: Buffer;
  /** Absent: any purpose for which a grant covers the operation. */
  purpose?: string;
  caseId?: string;
  /** Whom the call is about; absent: whom the body names where the agency contract says. */
  personId?: string;
  /** The human behind it. */
  act?: Act;
  idempotencyKey?: string;
  consumerSignature?: string;
}

export interface ProviderAnswer {
  status: number;
  body: Buffer;
  providerSignature: string;
  evidenceId: string;
}

/**
 * One signed, granted, logged call. A 4xx answer with a good signature is an answer. Refuses with GRANT_MISSING,
 * TOO_MANY_REQUESTS, REGISTRY_STALE, STORE_UNAVAILABLE (nothing was sent, or the answer could not be logged),
 * PROVIDER_UNAVAILABLE, and PROVIDER_ANSWER_INVALID whose `extensions` hold `evidenceId`, `providerSignature` and the
 * answer's bytes as `raw` (base64); the problem writer never shows the last two.
 */
export async function callProvider(context: ExchangeContext, call: ProviderCall): Promise<ProviderAnswer> {
  await context.trust.ensureFresh();
  const provider = memberOf(context, call.provider);
  const client = clientOf(memberOf(context, call.consumer));
  const grant = context.trust.grants.requireGrant({
    client: client.id,
    operationId: call.operationId,
    provider: provider.id,
    ...(call.purpose !== undefined && { purpose: call.purpose }),
  });
  const evidenceId = uuidv7();
  const outgoing = toOutgoing(call, provider, client, grant);
  const base = { ...entryBase(outgoing), evidenceId, client: client.id };
  const opening = { decision: permit(outgoing, client, context.trust.policyVersion()), use: useOf(grant) };
  const { effect, dataSubject } = context.agencyOperation(call.service, call.operationId);
  const personId = call.personId ?? (await context.subjects.of(call.body, dataSubject));
  const access = personId === undefined ? undefined : accessOf(outgoing, client, personId);
  if (effect) {
    const content = { request: call.body.toString('base64') };
    await context.messageLog.append({ ...base, ...opening, kind: 'SENT', content, ...looked(access) });
  }
  const exchange = await exchangeWithProvider(context, outgoing);
  await context.messageLog.append({
    ...base,
    ...(effect ? {} : opening),
    ...replied(outgoing, exchange),
    ...looked(access, exchange),
  });
  return toAnswer(exchange, evidenceId);
}

const looked = (access: Access | undefined, exchange?: Exchange): Pick<NewEntry, 'access'> =>
  access === undefined ? {} : { access: { ...access, fields: handedOver(exchange) } };

const handedOver = (exchange?: Exchange): string[] =>
  (exchange?.answer?.status ?? 500) < 400 ? fieldsOf(exchange?.value) : [];

const accessOf = (call: OutgoingCall, client: Client, personId: string): Access => ({
  personId,
  member: client.memberId,
  client: client.id,
  ...deskOf(call.act as Record<string, unknown> | undefined),
  provider: call.member.id,
  service: call.service,
  operation: call.operationId,
  purpose: call.grant.purpose,
  legalBasis: call.grant.legalBasis,
  fields: [],
});

function memberOf(context: ExchangeContext, id: string): Member {
  const member = context.trust.members.member(id);
  if (member === undefined) throw new Refusal('REGION_UNKNOWN', { detail: `No member ${id}` });
  return member;
}

function clientOf(member: Member): Client {
  const [client] = member.clients;
  if (client !== undefined) return client;
  const findings = [{ code: 'CLIENT_UNKNOWN', message: `${member.id} has no registered software` }];
  throw new Refusal('GRANT_MISSING', { findings });
}

function toOutgoing(call: ProviderCall, member: Member, client: Client, grant: Grant): OutgoingCall {
  const {
    provider: _provider,
    consumer: _consumer,
    purpose: _purpose,
    personId: _personId,
    act,
    ...rest
  } = call;
  return {
    ...rest,
    member,
    grant,
    subject: client.id,
    act: { ...act, client: client.id, member: client.memberId },
  };
}

/** Ids of a call as they stand in the log. */
const entryBase = (call: OutgoingCall): Omit<NewEntry, 'kind' | 'evidenceId'> => ({
  member: call.member.id,
  operation: call.operationId,
  purpose: call.grant.purpose,
  grant: call.grant.id,
  ...(call.caseId !== undefined && { case: call.caseId }),
});

/** The agency's leg of an exchange, whatever came of it. */
export function replied(
  call: OutgoingCall,
  exchange: Exchange,
): Pick<NewEntry, 'kind' | 'status' | 'code' | 'proof' | 'content'> {
  const { answer, failure } = exchange;
  return {
    kind: 'REPLIED',
    ...(answer !== undefined && { status: answer.status }),
    ...(failure !== undefined && { code: failure.code }),
    proof: {
      requestToken: exchange.requestToken,
      requestDigest: exchange.requestDigest,
      consumerSignature: call.consumerSignature,
      providerSignature: exchange.providerSignature,
      providerEdge: exchange.providerEdge,
      startedAt: exchange.startedAt,
      durationMs: exchange.durationMs,
      findings: failure?.options.findings?.map(({ code, path }) => ({ code, path })),
    },
    content: {
      ...(Buffer.isBuffer(call.body) && { request: call.body.toString('base64') }),
      answer: answer?.body.toString('base64'),
    },
  };
}

/** The decision that let a call pass; `policyVersion` is that of the moment its grant was looked at. */
export function permit(call: OutgoingCall, client: Client, policyVersion: string): Decision {
  return {
    subject: { type: 'client', id: client.id, member: client.memberId },
    action: { name: call.operationId },
    resource: { type: 'member', id: call.member.id },
    context: {
      purpose: call.grant.purpose,
      grant: call.grant.id,
      ...grantContext(call.grant),
      ...(call.caseId !== undefined && { case: call.caseId }),
    },
    outcome: 'permit',
    reasons: [],
    policyVersion,
  };
}

/** What a decision says of the grant it rests on. */
export const grantContext = ({ version, hash, legalBasis }: Grant): Readonly<Record<string, string>> => ({
  grantVersion: String(version),
  grantHash: hash,
  legalBasis: [legalBasis.document, legalBasis.article].filter((text) => text !== undefined).join(' '),
  legalBasisStatus: legalBasis.status,
});

export const useOf = (grant: Grant): { grantId: string; day: string } => ({
  grantId: grant.id,
  day: toShanghaiDate(new Date()),
});

function toAnswer({ answer, failure, providerSignature }: Exchange, evidenceId: string): ProviderAnswer {
  if (failure !== undefined) {
    const extensions = { evidenceId, providerSignature, raw: answer?.body.toString('base64') };
    throw new Refusal(failure.code, { ...failure.options, extensions });
  }
  if (answer === undefined || providerSignature === undefined)
    throw new TypeError('an exchange without an outcome');
  return { status: answer.status, body: answer.body, providerSignature, evidenceId };
}
