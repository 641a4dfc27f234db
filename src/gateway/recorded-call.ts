import { contentDigest } from '../core/digest.ts';
import { Refusal } from '../core/errors.ts';
import { grantContext, useOf } from '../exchange/call-provider.ts';
import { signResponseToken } from '../exchange/envelope.ts';
import { requireParty } from '../exchange/grants.ts';
import type { Decision, NewEntry } from '../exchange/log-entry.ts';
import type { Access } from '../exchange/access-log.ts';
import { accessOf } from './mediate-access.ts';
import { perform, providerOf, type Performed } from './mediate-perform.ts';
import { readBody, receiveFile, requireFields, validate } from './mediate-stages.ts';
import type { Caller, MediationContext, Outcome, RawRequest, Route } from './mediation.ts';
import { appliedHeaders, preferenceOf } from './prefer.ts';
import { problemAnswer, type Answer } from './problem.ts';
import { edgeAnswerHeaders, keptHeaders } from './signed-call.ts';

/** Codes of what was found wrong; never the values. */
export const findingCodes = (error: unknown): string[] =>
  error instanceof Refusal ? (error.options.findings ?? []).map(({ code }) => code) : [];

interface Parts {
  request: RawRequest;
  target: Route;
  caller: Caller;
  ids: { requestId: string; evidenceId: string };
  /** The second half of a call that was accepted before: counted, watched and decided upon then. */
  isLater?: boolean;
}

/** Refusals that are a decision about the caller, not about the request. */
const DENIALS: ReadonlySet<string> = new Set(['GRANT_MISSING', 'TOO_MANY_REQUESTS', 'TOKEN_INVALID']);

/** What a call ends with. */
interface Ending {
  plain: Answer;
  /** Of its body. */
  digest: string;
  signature: string;
  refusal: Refusal | undefined;
  /** Headers in the caller's own form. */
  foreign: Readonly<Record<string, string>>;
}

/** A call whose caller is known: performed, signed, recorded. */
export class RecordedCall {
  readonly #context: MediationContext;
  readonly #parts: Parts;
  readonly #startedAt = Date.now();
  #limitHeaders: Readonly<Record<string, string>> = {};
  #isOpened = false;
  /** Whose data the call is about, once that is settled. */
  #access: Access | undefined;
  #isSettled = false;

  constructor(context: MediationContext, parts: Parts) {
    this.#context = context;
    this.#parts = parts;
    this.#isOpened = parts.isLater === true;
  }

  async answer(refusal: Refusal | undefined): Promise<Answer> {
    let performed: Performed;
    try {
      if (this.#parts.isLater !== true)
        this.#limitHeaders = (await this.#context.takeLimit?.(this.#parts.caller.client.id)) ?? {};
      if (refusal !== undefined) throw refusal;
      performed = await this.#perform();
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      // Without the log nothing more can be recorded: the refusal leaves as it is.
      if (error.code === 'STORE_UNAVAILABLE' || error.code === 'SHUTTING_DOWN') throw error;
      performed = { outcome: { refusal: error } };
    }
    return this.#conclude(performed);
  }

  async #perform(): Promise<Performed> {
    const { request, target, caller, ids } = this.#parts;
    const { grant } = caller;
    const body = readBody(request, target);
    validate(request, target, body);
    requireFields(body, caller);
    await this.#settleAccess(body);
    if (this.#parts.isLater !== true) await this.#watchLook();
    const provider = providerOf(this.#context, target, body);
    if (provider !== undefined && grant !== undefined) requireParty(grant, provider.id);
    if (this.#access !== undefined && provider !== undefined)
      this.#access = { ...this.#access, provider: provider.id };
    await using file = await receiveFile(request, target, caller, this.#context);
    if (target.match.operation.effect) await this.#record('RECEIVED');
    if (provider !== undefined && this.#isForLater()) return this.#accept();
    const act = { request, route: target, caller, body, ...(file !== undefined && { file }), ...ids };
    return await perform(this.#context, act, provider);
  }

  /** Only questions: whoever wants an effect waits for it. */
  #isForLater(): boolean {
    const { request, target, isLater } = this.#parts;
    if (isLater === true || this.#context.later === undefined || target.match.operation.effect) return false;
    return preferenceOf(request).respondAsync === true;
  }

  async #accept(): Promise<Performed> {
    const { request, caller, ids } = this.#parts;
    const callId = await this.#context.later?.accept({ request, caller, ...ids });
    const location = `${this.#context.publicUrl}/exchange/v1/calls/${callId}`;
    const body = Buffer.from(JSON.stringify({ callId, statusUrl: location }));
    const headers = { location, 'retry-after': '1', 'preference-applied': 'respond-async' };
    return { outcome: { status: 202, body, contentType: 'application/json; charset=utf-8', headers } };
  }

  /** What was refused before its body was read is a look as well: the resident sees the attempt. */
  async #settleAccess(body?: unknown): Promise<void> {
    if (this.#isSettled) return;
    this.#access = await accessOf(this.#context, this.#parts, body);
    this.#isSettled = true;
  }

  /** TOO_MANY_REQUESTS when an officer, or a program, looks at too many people. */
  async #watchLook(): Promise<void> {
    const { caller, ids } = this.#parts;
    const { operation, params } = this.#parts.target.match;
    const officer = caller.verified.claims.act?.['user'];
    // Whoever answers a case serves its person and collects nobody.
    const isAnswer = operation.effect && params['caseId'] !== undefined;
    if (this.#access === undefined || isAnswer) return;
    await this.#context.watch?.look({
      client: caller.client.id,
      personId: this.#access.personId,
      evidenceId: ids.evidenceId,
      ...(typeof officer === 'string' && { officer }),
    });
  }

  /** Signs the answer, records it, and only then lets it go. */
  async #conclude(performed: Performed): Promise<Answer> {
    const { caller, ids } = this.#parts;
    const { claims } = caller.verified;
    const { outcome } = performed;
    const plain = 'refusal' in outcome ? this.#problem(outcome.refusal) : toAnswer(outcome);
    const digest = contentDigest(plain.body);
    const signature = await signResponseToken({
      key: this.#context.key,
      iss: this.#context.gatewayId,
      aud: caller.client.id,
      requestJti: claims.jti,
      requestDigest: claims.content_digest,
      status: plain.status,
      body: { length: plain.body.length, digest },
    });
    const refusal = 'refusal' in outcome ? outcome.refusal : undefined;
    await this.#settleAccess();
    if (this.#access !== undefined && performed.fields !== undefined)
      this.#access = { ...this.#access, fields: performed.fields };
    const foreign = await edgeAnswerHeaders(this.#context, this.#parts, plain, refusal?.code);
    await this.#record('ANSWERED', { plain, digest, signature, refusal, leg: performed.leg, foreign });
    return {
      ...plain,
      headers: {
        ...this.#limitHeaders,
        ...appliedHeaders(preferenceOf(this.#parts.request)),
        ...plain.headers,
        ...foreign,
        'content-digest': digest,
        'gateway-signature': signature,
        'evidence-id': ids.evidenceId,
        'request-id': ids.requestId,
        'cache-control': 'no-store',
      },
    };
  }

  #problem(refusal: Refusal): Answer {
    this.#context.metrics.refusalsTotal.inc({ code: refusal.code, surface: 'exchange' });
    const { extensions, ...options } = refusal.options;
    const withEvidence = {
      ...options,
      extensions: { ...extensions, evidenceId: this.#parts.ids.evidenceId },
    };
    return problemAnswer(new Refusal(refusal.code, withEvidence), this.#parts.ids.requestId);
  }

  /** One entry for the caller's leg, after the agency's own if there is one; both durable together. */
  async #record(kind: 'RECEIVED' | 'ANSWERED', end?: Ending & { leg: Performed['leg'] }): Promise<void> {
    const { request, target, caller, ids } = this.#parts;
    const { claims } = caller.verified;
    // The address says which case it is about, whatever else the token tells.
    const caseId = target.match.params['caseId'] ?? claims.case;
    const leg = end?.leg;
    const base = {
      evidenceId: ids.evidenceId,
      requestId: ids.requestId,
      client: caller.client.id,
      purpose: claims.purpose,
      grant: claims.grant,
      ...(caseId !== undefined && { case: caseId }),
    };
    const entry: NewEntry = {
      ...base,
      kind,
      operation: target.match.operation.operationId,
      ...(end !== undefined && { status: end.plain.status }),
      ...(end?.refusal !== undefined && { code: end.refusal.code }),
      proof: this.#proof(end),
      // The bodies of a mediated answer stand with the agency's leg.
      ...(leg === undefined && { content: contentOf(request, end?.plain) }),
      ...this.#opening(end?.refusal, leg !== undefined),
      ...(this.#access !== undefined && { access: this.#access }),
    };
    await this.#context.messageLog.append(...(leg === undefined ? [] : [{ ...base, ...leg }]), entry);
    this.#isOpened = true;
  }

  #proof(end: Ending | undefined): object {
    const { caller, request } = this.#parts;
    const { edge } = caller;
    return {
      ...(!this.#isOpened && { requestToken: caller.token }),
      ...(!this.#isOpened &&
        edge !== undefined && { edge: edge.name, edgeRequest: keptHeaders(edge, request) }),
      ...(end !== undefined && edge !== undefined && { edgeAnswer: end.foreign }),
      ...(end !== undefined && {
        gatewaySignature: end.signature,
        contentDigest: end.digest,
        findings: end.refusal?.options.findings?.map(({ code, path }) => ({ code, path })),
        durationMs: Date.now() - this.#startedAt,
      }),
    };
  }

  /** Decision and count stand with the first entry of a call; a mediated call brings its decision with the agency's leg. */
  #opening(refusal: Refusal | undefined, hasLeg: boolean): Pick<NewEntry, 'decision' | 'use'> {
    // What waited is decided upon again when its time comes; counted it was before.
    if (this.#isOpened)
      return this.#parts.isLater === true && !hasLeg ? { decision: this.#decision(refusal) } : {};
    const { grant } = this.#parts.caller;
    return {
      ...(!hasLeg && { decision: this.#decision(refusal) }),
      ...(grant !== undefined && refusal?.code !== 'TOO_MANY_REQUESTS' && { use: useOf(grant) }),
    };
  }

  #decision(refusal: Refusal | undefined): Decision {
    const { caller, target } = this.#parts;
    const isDenied = refusal !== undefined && DENIALS.has(refusal.code);
    return {
      subject: { type: 'client', id: caller.client.id, member: caller.client.memberId },
      action: { name: target.match.operation.operationId },
      resource: { type: 'gateway', id: target.service.name },
      context: {
        purpose: caller.verified.claims.purpose,
        grant: caller.verified.claims.grant,
        ...(caller.grant !== undefined && grantContext(caller.grant)),
      },
      outcome: isDenied ? 'deny' : 'permit',
      reasons: isDenied ? [refusal.code, ...findingCodes(refusal)] : [],
      policyVersion: caller.policyVersion,
    };
  }
}

/** A file is not kept: its digest stands in the token, and its receiver signs for it. */
const contentOf = (request: RawRequest, answer: Answer | undefined): object => ({
  ...(request.upload === undefined && { request: request.body.toString('base64') }),
  answer: answer?.body.toString('base64'),
});

const toAnswer = ({ status, body, contentType, headers }: Outcome): Answer => ({
  status,
  body,
  headers: { ...headers, 'content-type': contentType },
});
