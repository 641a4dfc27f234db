import type { CaseEngine, CasePlan, PlanRequest } from './cases/engine.ts';
import { toShanghaiDate } from './core/dates.ts';
import { Refusal } from './core/errors.ts';
import type { JsonObject } from './core/json.ts';
import { callProvider } from './exchange/call-provider.ts';
import type { ExchangeContext } from './exchange/provider-exchange.ts';
import { businessNow } from './platform/business-time.ts';
import type { Registry } from './registry.ts';
import type { DomainContext, VerificationAnswer, VerificationCall } from './service.ts';

interface Parts {
  engine: Pick<CaseEngine, 'db' | 'members' | 'calendar'>;
  registry: Registry;
  exchange: ExchangeContext;
}

/** What a service may use while it answers: its calls are signed, granted and logged in a member's name. */
export async function domainContext(parts: Parts, service: string): Promise<DomainContext> {
  const { db, members, calendar } = parts.engine;
  return {
    sql: db,
    members,
    calendar,
    today: toShanghaiDate(await businessNow(db)),
    verify: (call) => verify(parts, service, call),
  };
}

/** Asks the service what a new case looks like. NOT_FOUND for an unknown workflow, REFUSED_BY_RULE and others. */
export async function planCase(
  parts: Parts,
  { service, workflow, input, subject }: PlanRequest,
): Promise<CasePlan> {
  const entry = parts.registry.service(service).definition.workflows[workflow];
  if (entry === undefined)
    throw new Refusal('NOT_FOUND', { detail: `${service} has no workflow ${workflow}` });
  return entry.plan(input, subject, await domainContext(parts, service));
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
