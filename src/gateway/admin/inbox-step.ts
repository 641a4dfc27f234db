import { loadView } from '../../cases/case-view.ts';
import { sealedRequest } from '../../cases/call-agency.ts';
import { readCase } from '../../cases/case-store.ts';
import type { DocumentView } from '../../cases/view-types.ts';
import { tableOf } from '../../cases/work.ts';
import type { CaseView, StepRow } from '../../cases/workflow.ts';
import { toShanghaiDate } from '../../core/dates.ts';
import { Refusal } from '../../core/errors.ts';
import type { JsonObject } from '../../core/json.ts';
import { businessNow } from '../../platform/business-time.ts';
import type { Gateway } from '../gateway.ts';
import type { OperationRequest } from '../operation.ts';
import type { RoleGrant } from '../roles.ts';
import { caseInScope, reachedMembers } from './in-scope.ts';
import { readInboxStep, type InboxRow } from './inbox-queries.ts';

export interface Asked {
  person: CaseView['person'];
  request: JsonObject;
  answeredBy: readonly string[];
  documents: readonly DocumentView[];
  /** What the step can end with. */
  outcomes: readonly string[];
  /** A second clerk confirms every answer. */
  twoOfficers: boolean;
}

/** Members without a system of their own for which the caller answers; what others are asked, their systems answer. */
export const inboxMembers = (gateway: Gateway, grants: readonly RoleGrant[]): string[] =>
  reachedMembers(gateway, grants)
    .filter(({ mode }) => mode === 'inbox')
    .map(({ id }) => id);

/** The waiting step of the path, if it waits for the caller's member. Throws NOT_FOUND. */
export async function inboxStep(
  gateway: Gateway,
  request: Pick<OperationRequest, 'grants' | 'param'>,
): Promise<InboxRow> {
  const step = await readInboxStep(
    gateway.db,
    inboxMembers(gateway, request.grants),
    request.param('stepId'),
  );
  if (step === undefined) throw new Refusal('NOT_FOUND');
  return step;
}

/** What the member's own system would have been sent, and the operations that answer it. */
export async function askedOf(
  gateway: Gateway,
  grants: readonly RoleGrant[],
  { caseId, stepId }: Pick<InboxRow, 'caseId' | 'stepId'>,
): Promise<Asked> {
  const { db, engine } = gateway;
  const { documents, steps } = await caseInScope(gateway, grants, caseId);
  const step = steps.find(({ id }) => id === stepId);
  if (step === undefined) throw new Refusal('NOT_FOUND');
  const record = await readCase(db, caseId);
  const { view } = await loadView(engine, db, record, toShanghaiDate(await businessNow(db)));
  const [, table] = await tableOf(engine, db, record);
  const row = table.rows.find((one) => one.step === step.step);
  return {
    person: view.person,
    request: (await sealedRequest(engine, stepId)) ?? requestOf(row, view),
    answeredBy: step.answeredBy,
    documents,
    outcomes: Object.keys(row?.outcomes ?? {}),
    twoOfficers: row?.action.twoOfficers ?? false,
  };
}

function requestOf(row: StepRow | undefined, view: CaseView): JsonObject {
  const forwarded = row?.action.forwards === undefined ? undefined : view.documents.get(row.action.forwards);
  return forwarded?.content ?? row?.action.request?.(view) ?? {};
}
