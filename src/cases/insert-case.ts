import type { JsonObject } from '../core/json.ts';
import type { PlainDate } from '../core/dates.ts';
import type { Sql } from '../platform/database.ts';
import { stateOf } from './conditions.ts';
import type { CaseEngine, PlannedCase } from './engine.ts';
import type { Times } from './times.ts';
import { tableOf } from './work.ts';

/** That an application came over a counter. */
export interface CounterFiling {
  /** Member whose clerk took it in. */
  desk: string;
  basis: 'IN_PERSON' | 'AGENT_WITH_MANDATE';
  /** Who was there, what they showed and agreed to; kept sealed as a document of the case. */
  record: JsonObject;
}

/** An application as it comes in. */
export interface CaseToOpen {
  service: string;
  /** Key of the service's workflows. */
  workflow: string;
  /** Valid against the contract's `<Workflow>Application`. */
  input: JsonObject;
  subject: { idNumber: string; name: string };
  /** Account that applies. */
  account: string;
  channel: 'portal' | 'counter' | 'agency';
  /** Who acts for the subject, such as a guardian, and on what ground. */
  representative?: { person: string; mandate: string };
  counter?: CounterFiling;
  consent: { version: string; items: readonly string[] };
  idempotencyKey: string;
}

async function nextNumber(tx: Sql, nodeId: string, today: PlainDate): Promise<string> {
  const [row] = await tx.query<{ next: bigint }>(`select nextval('case_number') as next`);
  return `TC-${nodeId}-${today.replaceAll('-', '')}-${String(row?.next).padStart(6, '0')}`;
}

export interface CaseToInsert {
  id: string;
  personId: string;
  wanted: CaseToOpen;
  plan: PlannedCase;
  digest: Buffer;
  times: Times;
}

/** Writes the row of a new case and who stands on which side. */
export async function insertCase(
  engine: CaseEngine,
  tx: Sql,
  { id, personId, wanted, plan, digest, times }: CaseToInsert,
): Promise<void> {
  const [service, workflow] = await tableOf(engine, tx, {
    service: wanted.service,
    rulesHash: plan.rulesHash,
    endedAs: null,
    workflow: plan.table,
  });
  const { stage, holder } = stateOf(workflow, workflow.initial);
  const owner = plan.members[workflow.sides[0] ?? ''];
  if (owner === undefined) throw new Error(`The plan of ${plan.table} names no owner`);
  const columns: Record<string, unknown> = {
    id,
    number: await nextNumber(tx, engine.nodeId, times.today),
    node_id: engine.nodeId,
    service: service.name,
    entry: wanted.workflow,
    workflow: plan.table,
    rules_hash: service.rulesHash,
    state: workflow.initial,
    stage,
    holder_side: holder,
    holder_member: holder === null ? null : (plan.members[holder] ?? null),
    owner_member: owner,
    person_id: personId,
    overlap_key: plan.overlapKey,
    data: JSON.stringify(plan.data),
    applicant_account: wanted.account,
    channel: wanted.channel,
    representative: wanted.representative?.person ?? null,
    mandate: wanted.representative?.mandate ?? null,
    consent_version: wanted.consent.version,
    consent_items: JSON.stringify(wanted.consent.items),
    idempotency_key: wanted.idempotencyKey,
    idempotency_digest: digest,
    opened_at: times.at,
    opened_business: times.business,
    changed_at: times.at,
  };
  const names = Object.keys(columns);
  await tx.query(
    `insert into case_file (${names.join(', ')}) values (${names.map((_, at) => `$${at + 1}`).join(', ')})`,
    Object.values(columns),
  );
  for (const [side, memberId] of Object.entries(plan.members))
    await tx.query('insert into case_member (case_id, side, member_id) values ($1, $2, $3)', [
      id,
      side,
      memberId,
    ]);
}
