import type { Announcement, FollowUp } from './cases/workflow.ts';
import type { CaseEngine, PlannedCase, PlanRequest } from './cases/engine.ts';
import { openCase, type OpenedCase } from './cases/open-case.ts';
import { toShanghaiDate } from './core/dates.ts';
import { Refusal } from './core/errors.ts';
import type { JsonObject } from './core/json.ts';
import { callProvider } from './exchange/call-provider.ts';
import type { ExchangeContext } from './exchange/provider-exchange.ts';
import { businessNow } from './platform/business-time.ts';
import type { Registry } from './registry.ts';
import { requireReleased } from './rules/in-force.ts';
import type { CaseByAgency, DomainContext, VerificationAnswer, VerificationCall } from './service.ts';

interface Parts {
  engine: CaseEngine;
  registry: Registry;
  exchange: ExchangeContext;
}

/** What a service may use while it answers: its calls are signed, granted and logged in a member's name. */
export async function domainContext(parts: Parts, service: string): Promise<DomainContext> {
  const { engine, exchange } = parts;
  const { db, box, members, calendar } = engine;
  return {
    sql: db,
    transaction: (work) => db.transaction(work),
    box,
    raiseAlarm: (alarm) => exchange.raiseAlarm(alarm),
    openCase: (wanted) => openForAgency(engine, service, wanted),
    members,
    calendar,
    today: toShanghaiDate(await businessNow(db)),
    verify: (call) => verify(parts, service, call),
  };
}

/** Asks the service what a new case looks like. NOT_FOUND for an unknown workflow, RULES_NOT_RELEASED, REFUSED_BY_RULE. */
export async function planCase(
  parts: Parts,
  { service, workflow, input, subject }: PlanRequest,
): Promise<PlannedCase> {
  const { workflows, rulesHash } = parts.registry.service(service).definition;
  const entry = workflows[workflow];
  if (entry === undefined)
    throw new Refusal('NOT_FOUND', { detail: `${service} has no workflow ${workflow}` });
  await requireReleased(parts.engine.db, service, rulesHash);
  const plan = await entry.plan(input, subject, await domainContext(parts, service));
  if (!entry.tables.includes(plan.table))
    throw new Error(`${service}/${workflow} does not name ${plan.table}`);
  return { ...plan, rulesHash };
}

/** A case that an agency begins stands on its own duty, not on a consent. */
function openForAgency(
  engine: CaseEngine,
  service: string,
  { key, memberId, ...wanted }: CaseByAgency,
): Promise<OpenedCase> {
  return openCase(engine, {
    ...wanted,
    service,
    account: `member:${memberId}`,
    channel: 'agency',
    consent: { version: 'none', items: [] },
    idempotencyKey: key,
  });
}

/** What the services make of an announcement. */
export async function hear(
  parts: Parts,
  announcement: Announcement,
): Promise<(FollowUp & { service: string })[]> {
  const found: (FollowUp & { service: string })[] = [];
  for (const { definition } of parts.registry.services.values()) {
    const listener = definition.hears?.[announcement.topic];
    if (listener === undefined) continue;
    const heard = await listener(announcement, await domainContext(parts, definition.name));
    found.push(...heard.map((followUp) => ({ ...followUp, service: definition.name })));
  }
  return found;
}

async function verify(
  { engine, exchange }: Parts,
  service: string,
  call: VerificationCall,
): Promise<VerificationAnswer> {
  if (engine.members.member(call.provider)?.mode === 'inbox') return { kind: 'no-api' };
  const { status, body, evidenceId } = await callProvider(exchange, {
    service,
    provider: call.provider,
    consumer: call.consumer,
    operationId: call.agencyOperation,
    purpose: call.purpose,
    body: Buffer.from(JSON.stringify(call.body)),
  });
  return { kind: 'answer', status, body: JSON.parse(body.toString()) as JsonObject, evidenceId };
}
