import { answerAtDesk } from '../../cases/answer-step.ts';
import { actOnCases, type BulkActToDo } from '../../cases/bulk.ts';
import { resolveTask } from '../../cases/tasks.ts';
import { Refusal } from '../../core/errors.ts';
import type { JsonObject } from '../../core/json.ts';
import { registerClientKey } from '../../exchange/client-keys.ts';
import type { Alg } from '../../exchange/envelope-keys.ts';
import { recordGrantToken } from '../../exchange/grant-admission.ts';
import { registerOfficerKey as recordOfficerKey } from '../../exchange/officer-keys.ts';
import { within, type Sql } from '../../platform/database.ts';
import { adoptVersion, type Adoption } from '../../rules/adoption.ts';
import { recordRelease, requireToCome, type Release } from '../../rules/release.ts';
import { insertAssignment, type NewAssignment } from '../accounts.ts';
import type { ApprovalKind } from '../approvals.ts';
import type { Gateway } from '../gateway.ts';
import { grantDesk } from './grant-desk.ts';
import { carryOutAct, type ServiceActPayload } from './service-desk.ts';
import { requireSecurityRemains, requireSeparation } from './separation.ts';

interface People {
  /** Who asked. */
  by: string;
  /** Who approves. */
  second: string;
}

/** What an approved act does, inside `tx`; hands back a refusal that left something to keep. */
type Effect = (
  gateway: Gateway,
  tx: Sql,
  payload: JsonObject,
  people: People,
) => Promise<Refusal | undefined | void>;

interface KeyPayload {
  clientId: string;
  jwk: JsonObject;
  alg: Alg;
  notBefore: string;
  notAfter?: string;
}

interface TaskPayload {
  taskId: string;
  resolution: string;
  reason: string;
  ifMatch: number;
}

interface DeskPayload {
  stepId: string;
  operationId: string;
  body: JsonObject;
}

const registerKey: Effect = async (_gateway, tx, payload, { by, second }) => {
  const { notBefore, notAfter, ...key } = payload as unknown as KeyPayload;
  await registerClientKey(tx, {
    ...key,
    notBefore: new Date(notBefore),
    ...(notAfter === undefined ? {} : { notAfter: new Date(notAfter) }),
    registeredBy: by,
    approvedBy: second,
  });
};

const registerOfficerKey: Effect = async (_gateway, tx, payload, { by, second }) => {
  const { jwk } = payload as unknown as { jwk: JsonObject };
  await recordOfficerKey(tx, { account: by, jwk, approvedBy: second });
};

const acceptGrant: Effect = async (gateway, tx, payload, { by, second }) => {
  const { token } = payload as unknown as { token: string };
  await recordGrantToken(
    tx,
    grantDesk(gateway),
    { act: 'ACCEPT', token },
    { recordedBy: by, approvedBy: second },
  );
};

const assign: Effect = async (_gateway, tx, payload, { by, second }) => {
  const assignment = payload as unknown as NewAssignment;
  await requireSeparation(tx, assignment.accountId, assignment.role);
  await insertAssignment(tx, { ...assignment, grantedBy: by, approvedBy: second });
};

const endAssignment: Effect = async (_gateway, tx, payload) => {
  const { assignmentId } = payload as unknown as { assignmentId: string };
  await tx.query('lock table assignment in share row exclusive mode');
  await requireSecurityRemains(tx, assignmentId);
  await tx.query('update assignment set valid_to = clock_timestamp() where id = $1', [assignmentId]);
};

const releaseTask: Effect = async ({ engine }, tx, payload, { by, second }) => {
  await resolveTask(
    { ...engine, db: within(engine.db, tx) },
    { ...(payload as unknown as TaskPayload), by, second },
  );
};

/** An answer that contradicts an earlier one, or that no rule can use, is refused and yet kept. */
const answerDesk: Effect = async ({ engine }, tx, payload, { by, second }) => {
  const answer = payload as unknown as DeskPayload;
  const inside = { ...engine, db: within(engine.db, tx) };
  try {
    await answerAtDesk(inside, { ...answer, officer: by, secondOfficer: second, ifMatch: 'seen' });
    return undefined;
  } catch (error) {
    if (error instanceof Refusal && error.code !== 'STORE_UNAVAILABLE') return error;
    throw error;
  }
};

const serviceAct: Effect = async (gateway, tx, payload, people) => {
  await carryOutAct(gateway, tx, payload as unknown as ServiceActPayload, people);
};

const bulkAct: Effect = async ({ engine }, tx, payload) => {
  await actOnCases({ ...engine, db: within(engine.db, tx) }, payload as unknown as BulkActToDo);
};

const releaseRules: Effect = async (_gateway, tx, payload, people) => {
  const release = payload as unknown as Release;
  await requireToCome(tx, release);
  await recordRelease(tx, release, people);
};

const adoptRules: Effect = async ({ engine }, tx, payload, people) => {
  await adoptVersion(
    { ...engine, db: within(engine.db, tx) },
    payload as unknown as Adoption & { seen: string },
    people,
  );
};

export const APPROVAL_EFFECTS: Readonly<Record<ApprovalKind, Effect>> = {
  ASSIGNMENT: assign,
  ASSIGNMENT_END: endAssignment,
  CLIENT_KEY: registerKey,
  OFFICER_KEY: registerOfficerKey,
  GRANT_ACCEPT: acceptGrant,
  TASK_RELEASE: releaseTask,
  DESK_ANSWER: answerDesk,
  SERVICE_ACT: serviceAct,
  BULK_ACT: bulkAct,
  RULE_RELEASE: releaseRules,
  RULE_ADOPTION: adoptRules,
};
