import { rowsToRun } from '../../src/cases/conditions.ts';
import type { CaseDocument, CaseView, LedgerAct, StepRow, Workflow } from '../../src/cases/workflow.ts';
import { GATEWAY, RESIDENT } from '../../src/cases/workflow.ts';
import type { Remedy } from '../../src/core/errors.ts';
import type { JsonObject } from '../../src/core/json.ts';
import { loadContract, SchemaChecker } from '../../src/platform/contract.ts';

const SERVICES = ['pension', 'medical-insurance'];
const contracts = new Map(
  await Promise.all(
    SERVICES.map(async (service) => {
      const [client, agency] = [
        loadContract(`openapi/${service}.yaml`),
        loadContract(`openapi/agency/${service}.yaml`),
      ];
      return [service, { client: await client, agency: await agency }] as const;
    }),
  ),
);
const checker = new SchemaChecker();

function contractsOf(service: string) {
  const found = contracts.get(service);
  if (found === undefined) throw new Error(`no contracts of ${service}`);
  return found;
}

/** Answers by step, one for each round; the last one serves all further rounds. */
export type Answers = Readonly<Record<string, JsonObject | readonly JsonObject[]>>;

export interface TableRun {
  state: string;
  ended: string | undefined;
  /** `step:OUTCOME` in the order in which they came. */
  trail: string[];
  ledger: LedgerAct[];
  reasons: Remedy[];
  tasks: string[];
  data: JsonObject;
  documents: Map<string, CaseDocument>;
  requests: Map<string, JsonObject>;
}

export const PERSON = { idNumber: '150402199003071233', name: '王秀兰' };

/** Runs a step table with canned answers and no database: every request and answer is held against its contract. */
export function runTable(
  table: Workflow,
  start: { data: JsonObject; documents?: Readonly<Record<string, JsonObject>> },
  answers: Answers,
): TableRun {
  const run = emptyRun(table, start);
  const happened = new Set<string>();
  const started = new Set<string>();
  const rounds = new Map<string, number>();
  const pending: StepRow[] = [];
  const happen = (trigger: string) => {
    happened.add(trigger);
    for (const row of rowsToRun(table, trigger, happened, started)) {
      started.add(row.step);
      if (row.enters !== undefined) run.state = row.enters;
      pending.push(row);
    }
  };
  happen('open');
  for (let count = 0; count < 100; count += 1) {
    const row = pending.shift();
    if (row === undefined) break;
    if (table.states[run.state]?.ends !== undefined && row.trailing !== true) continue;
    const round = rounds.get(row.step) ?? 0;
    rounds.set(row.step, round + 1);
    const outcome = takeStep(table, row, run, answerFor(row, round, answers));
    if (outcome !== undefined) happen(outcome);
  }
  run.ended = table.states[run.state]?.ends;
  return run;
}

function emptyRun(
  table: Workflow,
  { data, documents = {} }: { data: JsonObject; documents?: Readonly<Record<string, JsonObject>> },
): TableRun {
  const stored = Object.entries(documents).map(([kind, content]): [string, CaseDocument] => [
    kind,
    { id: `${kind}-0`, kind, version: 1, from: GATEWAY, content, receivedOn: '2026-03-02' },
  ]);
  return {
    state: table.initial,
    ended: undefined,
    trail: [],
    ledger: [],
    reasons: [],
    tasks: [],
    data: { ...data },
    documents: new Map(stored),
    requests: new Map(),
  };
}

function answerFor(row: StepRow, round: number, answers: Answers): JsonObject | undefined {
  if (row.side === 'platform') return { outcome: 'RECORDED' };
  const given = answers[row.step];
  return Array.isArray(given) ? (given[round] ?? given.at(-1)) : (given as JsonObject | undefined);
}

/** Undefined when nobody answers: the step waits. */
function takeStep(
  table: Workflow,
  row: StepRow,
  run: TableRun,
  answer: JsonObject | undefined,
): string | undefined {
  const view = viewOf(table, run);
  if (row.action.operation !== undefined) run.requests.set(row.step, checkRequest(table, row, view));
  if (answer === undefined && row.side !== GATEWAY) return undefined;
  if (answer !== undefined) checkAnswer(table, row, answer);
  const effect = row.action.accept(view, row.side === GATEWAY ? null : (answer ?? null));
  if (!(effect.outcome in row.outcomes)) throw new Error(`${row.step} knows no ${effect.outcome}`);
  for (const { kind, content } of effect.documents ?? []) {
    const version = (run.documents.get(kind)?.version ?? 0) + 1;
    const kept = content === 'reply' ? (answer ?? {}) : content;
    run.documents.set(kind, {
      id: `${kind}-${version}`,
      kind,
      version,
      from: row.side,
      content: kept,
      receivedOn: '2026-03-02',
    });
  }
  run.data = { ...run.data, ...effect.data };
  run.ledger.push(...(effect.ledger ?? []));
  run.reasons.push(...(effect.reasons ?? []));
  run.tasks.push(...(effect.tasks ?? []).map(({ reason }) => reason));
  run.state = row.outcomes[effect.outcome] ?? run.state;
  run.trail.push(`${row.step}:${effect.outcome}`);
  return `${row.step}:${effect.outcome}`;
}

function viewOf(table: Workflow, run: TableRun): CaseView {
  const member = (id: string) => ({ id, regionCode: '150500', name: id, nameZh: id });
  return {
    id: '0198c000-0000-7000-8000-000000000001',
    number: 'PN-20260302-0001',
    workflow: table.id,
    state: run.state,
    version: 1,
    openedOn: '2026-03-02',
    today: '2026-03-02',
    data: run.data,
    person: PERSON,
    members: Object.fromEntries(table.sides.map((side) => [side, member(`${side}-agency`)])),
    documents: run.documents,
    outcomes: new Map(run.trail.map((one) => one.split(':') as [string, string])),
  };
}

function checkRequest({ service }: Workflow, row: StepRow, view: CaseView): JsonObject {
  const operationId = row.action.operation ?? '';
  const forwarded = row.action.forwards === undefined ? undefined : view.documents.get(row.action.forwards);
  const body = forwarded?.content ?? row.action.request?.(view) ?? {};
  const schema = contractsOf(service).agency.operations.get(operationId)?.requestSchema;
  if (schema === undefined) throw new Error(`no operation ${operationId}`);
  refuse(`${row.step} asks`, checker.check(schema, forwarded === undefined ? body : withIds(body)));
  return body;
}

/** An answer must match one of the operations by which its step is answered. */
function checkAnswer({ service }: Workflow, row: StepRow, answer: JsonObject): void {
  const { client } = contractsOf(service);
  const schemas =
    row.side === RESIDENT
      ? [client.schemas.get(row.action.residentAnswer ?? '')]
      : (row.action.answeredBy ?? []).map((id) => client.operations.get(id)?.requestSchema);
  const body = row.side === RESIDENT ? answer : withIds(answer);
  const findings = schemas.map((schema) =>
    schema === undefined ? [{ code: 'NO_SCHEMA' }] : checker.check(schema, body),
  );
  if (!findings.some(({ length }) => length === 0)) refuse(`${row.step} is answered`, findings.flat());
}

const withIds = (body: JsonObject): JsonObject => ({
  stepId: '0198c000-0000-7000-8000-000000000002',
  messageId: 'message-0001',
  ...body,
});

function refuse(what: string, findings: readonly object[]): void {
  if (findings.length > 0) throw new Error(`${what}: ${JSON.stringify(findings)}`);
}

/** What a value has against a schema component of a client contract. */
export const findingsOf = (component: string, value: unknown, service = 'pension'): readonly object[] => {
  const schema = contractsOf(service).client.schemas.get(component);
  if (schema === undefined) throw new Error(`no component ${component}`);
  return checker.check(schema, value);
};
