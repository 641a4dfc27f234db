import { Refusal } from '../core/errors.ts';
import type { JsonObject } from '../core/json.ts';
import { parseStrictJson } from '../core/strict-json.ts';
import { forwardable, jsonBody } from './documents.ts';
import type { Sql } from '../platform/database.ts';
import { openSealed, storeSealed } from '../platform/sealed.ts';
import type { Claim } from './claim.ts';
import type { ProviderAnswer } from '../exchange/call-provider.ts';
import type { CaseEngine, CaseService, ProviderCall } from './engine.ts';
import type { Found } from './found.ts';
import { findStep, type StepRecord } from './step-store.ts';
import type { CaseView, Side, StepRow, Workflow } from './workflow.ts';

/** A step and all that its call needs. */
export interface Asked {
  step: StepRecord;
  row: StepRow;
  service: CaseService;
  workflow: Workflow;
  view: CaseView;
  members: Readonly<Record<Side, string>>;
  owner: string;
  personId: string;
}

interface Request {
  body: Buffer;
  consumerSignature?: string;
}

/**
 * Asks the agency of a step. What has been sent before is sent again in the same bytes under the same Idempotency-Key;
 * a payment is first asked about, and sent again only when the agency itself says that it never came.
 */
export async function callAgency(engine: CaseEngine, claim: Claim, asked: Asked): Promise<Found> {
  const sentBefore = asked.step.sentAt !== null;
  const request = await requestOf(engine, claim, asked);
  if (request === undefined) return { found: 'fenced' };
  if (sentBefore && asked.row.onFailure === 'query') {
    const known = await askStatus(engine, asked);
    if (known !== 'unknown') return known;
  }
  return send(engine, asked, request);
}

/** The request as first sent; the first time it is made, sealed and kept, provided the claim still holds. */
async function requestOf(engine: CaseEngine, claim: Claim, asked: Asked): Promise<Request | undefined> {
  const { step, row, view } = asked;
  const forwarded =
    row.action.forwards === undefined
      ? undefined
      : await forwardable(engine.db, engine.box, step.caseId, row.action.forwards);
  if (row.action.forwards !== undefined && forwarded === undefined)
    throw new Refusal('INTERNAL', { detail: `No ${row.action.forwards} to forward` });
  const signature = forwarded?.token === undefined ? {} : { consumerSignature: forwarded.token };
  if (step.requestSealed !== null) {
    const kept = JSON.parse((await openSealed(engine.db, engine.box, step.requestSealed)).toString()) as Kept;
    return (await noteSent(engine.db, claim, step.requestSealed)) ? thaw(kept) : undefined;
  }
  const body = forwarded?.body ?? jsonBody(row.action.request?.(view) ?? {});
  const request: Request = { body, ...signature };
  return (await keepRequest(engine, claim, request)) ? request : undefined;
}

interface Kept {
  body: string;
  consumerSignature?: string;
}

const thaw = ({ body, ...rest }: Kept): Request => ({ body: Buffer.from(body, 'base64'), ...rest });

function keepRequest(engine: CaseEngine, claim: Claim, { body, ...rest }: Request): Promise<boolean> {
  const kept: Kept = { body: body.toString('base64'), ...rest };
  return engine.db.transaction(async (tx) => {
    const sealed = await storeSealed(tx, engine.box, JSON.stringify(kept));
    return noteSent(tx, claim, sealed);
  });
}

/** From here on the agency may have the request. False when the claim is lost. */
async function noteSent(sql: Sql, claim: Claim, sealed: string): Promise<boolean> {
  const rows = await sql.query(
    `update case_step s set request_sealed = $3, sent_at = coalesce(s.sent_at, clock_timestamp())
     where s.id = $1 and s.fencing = $2 and s.status = 'RUNNING' returning 1`,
    [claim.stepId, claim.fencing, sealed],
  );
  return rows.length === 1;
}

/** The request of a step as it was, or will be, sent; undefined while none has been made. */
export async function sealedRequest(
  engine: Pick<CaseEngine, 'db' | 'box'>,
  stepId: string,
): Promise<JsonObject | undefined> {
  const step = await findStep(engine.db, stepId);
  if (step === undefined || step.requestSealed === null) return undefined;
  const kept = JSON.parse((await openSealed(engine.db, engine.box, step.requestSealed)).toString()) as Kept;
  return parseObject(thaw(kept).body);
}

const callOf = (asked: Asked, operationId: string, body: Buffer): ProviderCall => ({
  service: asked.service.name,
  provider: asked.step.memberId ?? '',
  consumer: asked.members[asked.row.actor] ?? asked.owner,
  operationId,
  purpose: asked.workflow.purpose,
  params: { stepId: asked.step.id, caseId: asked.step.caseId },
  body,
  caseId: asked.step.caseId,
  personId: asked.personId,
});

const isTransient = (status: number): boolean => status >= 500 || status === 429 || status === 408;

/** What came back from the agency, or why nothing usable did. */
async function attempt(engine: CaseEngine, call: ProviderCall): Promise<ProviderAnswer | Found> {
  try {
    const answer = await engine.callProvider(call);
    return isTransient(answer.status) ? { found: 'nothing', evidenceId: answer.evidenceId } : answer;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    if (error.code === 'PROVIDER_ANSWER_INVALID') return invalid(error);
    if (isTransient(error.status) && error.code !== 'STORE_UNAVAILABLE')
      return { found: 'nothing', isOurFault: error.code !== 'PROVIDER_UNAVAILABLE' };
    throw error;
  }
}

function invalid(error: Refusal): Found {
  const { raw, evidenceId, providerSignature } = error.options.extensions ?? {};
  return {
    found: 'invalid',
    raw: Buffer.from(typeof raw === 'string' ? raw : '', 'base64'),
    findings: error.options.findings ?? [{ code: error.code, message: error.message }],
    ...(typeof evidenceId === 'string' && { evidenceId }),
    ...(typeof providerSignature === 'string' && { token: providerSignature }),
  };
}

async function send(engine: CaseEngine, asked: Asked, request: Request): Promise<Found> {
  const { operation } = asked.row.action;
  if (operation === undefined) throw new Refusal('INTERNAL', { detail: `${asked.row.step} calls nobody` });
  const answer = await attempt(engine, {
    ...callOf(asked, operation, request.body),
    idempotencyKey: asked.step.id,
    ...(request.consumerSignature !== undefined && { consumerSignature: request.consumerSignature }),
  });
  if ('found' in answer) return answer;
  const { status, body, evidenceId, providerSignature: token } = answer;
  if (status >= 400) return { found: 'refusal', status, code: codeOf(body), evidenceId };
  const content = parseObject(body);
  if (content === undefined)
    return {
      found: 'invalid',
      raw: body,
      token,
      evidenceId,
      findings: [{ code: 'BODY_INVALID', message: 'No object' }],
    };
  if (status === 202) return { found: 'receipt', receipt: textOf(content['receipt']), evidenceId };
  return { found: 'answer', content, raw: body, token, evidenceId, operationId: operation };
}

/** Asks what became of a step. `unknown`: the agency says it never came. */
async function askStatus(engine: CaseEngine, asked: Asked): Promise<Found | 'unknown'> {
  const { statusOperation } = asked.service;
  const answer = await attempt(engine, callOf(asked, statusOperation, Buffer.alloc(0)));
  if ('found' in answer) return answer;
  const { status, body, evidenceId, providerSignature: token } = answer;
  const content = parseObject(body);
  if (status === 404 || content?.['status'] === 'UNKNOWN') return 'unknown';
  if (content?.['status'] === 'RECEIVED')
    return { found: 'receipt', receipt: textOf(content['receipt']), evidenceId };
  const said = content?.['answer'];
  if (content?.['status'] === 'ANSWERED' && typeof said === 'object' && said !== null && !Array.isArray(said))
    return { found: 'answer', content: said, raw: body, token, evidenceId, operationId: statusOperation };
  return { found: 'nothing', evidenceId };
}

const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

function parseObject(body: Buffer): JsonObject | undefined {
  try {
    const value = parseStrictJson(body);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as JsonObject)
      : undefined;
  } catch {
    return undefined;
  }
}

/** Our own and the agencies' codes have one shape; anything else is not repeated. */
function codeOf(body: Buffer): string {
  const code = parseObject(body)?.['code'];
  return typeof code === 'string' && /^[A-Z0-9_]{1,64}$/u.test(code) ? code : 'UNSPECIFIED';
}
