import { toShanghaiInstant } from '../core/dates.ts';
import type { JsonObject } from '../core/json.ts';
import type { Sql } from '../platform/database.ts';
import type { MemberRegistry } from '../exchange/members.ts';
import { situationOf, withdrawalObjection } from './act-rules.ts';
import { readCase } from './case-store.ts';
import { rowOf } from './conditions.ts';
import { CONSENT_COLUMNS, consentOf, type ConsentRow } from './consent.ts';
import { counterOf } from './counter.ts';
import { deadlinesOf } from './deadline-views.ts';
import type { ActingFor } from './delegations/acting.ts';
import type { CaseEngine } from './engine.ts';
import { documentViews, eventViews, fundViews, postingViews } from './file-views.ts';
import { SUMMARY_COLUMNS, summaryOf, type SummaryRow } from './list-cases.ts';
import { plainSteps } from './plain-steps.ts';
import { ACT_RECORD } from './reasons.ts';
import { stepViews } from './step-views.ts';
import type { AllowedActOfResident, ResidentCase, ResidentCaseSummary } from './resident-view-types.ts';
import type { CaseSummary, DeadlineView, EventView, StepView } from './view-types.ts';
import { RESIDENT, type Side, type Workflow } from './workflow.ts';
import { tableOf } from './work.ts';

type Names = Pick<MemberRegistry, 'member'>;

const NAMELESS: Names = { member: () => undefined };

/**
 * The cases of a resident and of those the resident represents, newest first; with `under` those of the other person
 * that a delegation covers. Holders carry names only when `members` is given.
 */
export async function residentCases(
  sql: Sql,
  personId: string,
  under?: ActingFor,
  members: Names = NAMELESS,
): Promise<ResidentCaseSummary[]> {
  const [where, values] =
    under === undefined
      ? [OWN_OR_REPRESENTED, [personId]]
      : ['c.person_id = $1 and c.service = any($2)', [under.personId, under.services]];
  const rows = await sql.query<OwnRow>(`${OWN_ROWS} where ${where} order by c.id desc limit 200`, values);
  return rows.map((row) => ownRow(row, members));
}

/** List rows of cases by their id; whoever calls has made sure that the reader may see them. */
export async function caseSummaries(
  sql: Sql,
  ids: readonly string[],
  members: Names = NAMELESS,
): Promise<Map<string, ResidentCaseSummary>> {
  const rows = await sql.query<OwnRow>(`${OWN_ROWS} where c.id = any($1)`, [ids]);
  return new Map(rows.map((row) => [row.id, ownRow(row, members)]));
}

/** What somebody opened under a delegation is listed where they act, not among their own. */
const OWN_OR_REPRESENTED = `c.person_id = $1
  or (c.representative = $1 and coalesce(c.mandate, '') not like 'delegation:%')`;

type OwnRow = SummaryRow & { needsYou: boolean };

const OWN_ROWS = `select ${SUMMARY_COLUMNS}, exists (select 1 from case_step s
    where s.case_id = c.id and s.side = 'resident' and s.status = 'WAITING') as "needsYou"
  from case_file c`;

const ownRow = (row: OwnRow, members: Names): ResidentCaseSummary => ({
  ...ownSummary(summaryOf({ members }, row, undefined)),
  needsYou: row.needsYou,
});

/** What residents need of the list row: not the table, not the member ids, not themselves. */
function ownSummary(summary: CaseSummary): Omit<ResidentCaseSummary, 'needsYou'> {
  const { table: _table, members: _members, person: _person, ...own } = summary;
  return own;
}

/** One case as its resident sees it; undefined for a stranger's as for an unknown one. */
export async function residentCase(
  engine: CaseEngine,
  caseId: string,
  personId: string,
): Promise<ResidentCase | undefined> {
  const { db } = engine;
  const [row] = await db.query<SummaryRow & ConsentRow>(
    `select ${SUMMARY_COLUMNS}, ${CONSENT_COLUMNS} from case_file c 
     where c.id = $1 and acts_in_case($2, c.person_id, c.service, c.representative, c.mandate)`,
    [caseId, personId],
  );
  if (row === undefined) return undefined;
  const stored = await readCase(db, caseId);
  const [, workflow] = await tableOf(engine, db, stored);
  const steps = await stepViews(db, workflow, caseId);
  const events = await eventViews(db, caseId);
  const deadlines = await deadlinesOf(engine, db, caseId);
  const situation = await situationOf(db, workflow, stored, row.members);
  const counter = counterOf(events);
  return {
    ...ownSummary(summaryOf(engine, row, undefined)),
    steps: plainSteps(engine, workflow, row, events, deadlines, steps),
    timeline: timelineOf(engine, row, events),
    needsYou: steps
      .filter((step) => step.side === RESIDENT && step.status === 'WAITING')
      .map(asked(workflow, stored.data, deadlines)),
    funds: await fundViews(db, caseId),
    money: await postingViews(db, caseId),
    documents: (await documentViews(db, caseId)).filter(({ kind, late }) => kind !== ACT_RECORD && !late),
    ...(counter !== undefined && { counter: { ...counter, ...nameOf(engine, counter.desk) } }),
    agencies: agenciesOf(engine, row),
    ...downAgency(engine, steps),
    consent: consentOf(row),
    canWithdraw: answerOf(withdrawalObjection(situation, row.state, workflow)),
    canRemind: answerOf(
      row.overdue && row.endedAs === null
        ? undefined
        : { reason: 'Nobody is late yet', reasonZh: '尚未超过法定时限' },
    ),
  };
}

const OUT_OF_SERVICE = {
  reason: 'The system of the agency is out of service',
  reasonZh: '对方经办机构系统暂停服务',
};
const HELD: ReadonlySet<string> = new Set(['PENDING', 'RUNNING', 'WAITING']);

function downAgency(
  { members }: Pick<CaseEngine, 'members'>,
  steps: readonly StepView[],
): Pick<ResidentCase, 'agencyDown'> {
  const down = steps
    .filter(({ status }) => HELD.has(status))
    .map(({ memberId }) => (memberId === undefined ? undefined : members.member(memberId)))
    .find((member) => member?.downSince !== undefined);
  if (down?.downSince === undefined) return {};
  const { name, nameZh, downSince } = down;
  return { agencyDown: { name, nameZh, since: toShanghaiInstant(downSince), ...OUT_OF_SERVICE } };
}

const nameOf = ({ members }: Pick<CaseEngine, 'members'>, id: string): { name: string; nameZh: string } => {
  const member = members.member(id);
  return { name: member?.name ?? id, nameZh: member?.nameZh ?? id };
};
const agenciesOf = (
  { members }: Pick<CaseEngine, 'members'>,
  row: Pick<SummaryRow, 'members'>,
): ResidentCase['agencies'] =>
  Object.entries(row.members).flatMap(([side, memberId]) => {
    const member = members.member(memberId);
    return member === undefined
      ? []
      : [{ side, memberId, name: member.name, nameZh: member.nameZh, city: member.city }];
  });

const answerOf = (against: { reason: string; reasonZh: string } | undefined): AllowedActOfResident =>
  against === undefined
    ? { allowed: true }
    : { allowed: false, reason: against.reason, reasonZh: against.reasonZh };

const asked =
  (workflow: Workflow, data: JsonObject, deadlines: readonly DeadlineView[]) =>
  (step: StepView): ResidentCase['needsYou'][number] => {
    const about = rowOf(workflow, step.step)?.action.asks?.(data);
    const due = deadlines.find(({ stepId }) => stepId === step.id)?.due;
    return {
      stepId: step.id,
      step: step.step,
      since: step.createdAt,
      ...(step.residentAnswer !== undefined && { answer: step.residentAnswer }),
      ...(about !== undefined && { about }),
      ...(due !== undefined && { due }),
    };
  };

/** What residents see of the events; retries, leases and findings are ours. */
const TOLD: ReadonlySet<string> = new Set([
  'CASE_OPENED',
  'STATE_ENTERED',
  'STEP_STARTED',
  'STEP_RECEIVED',
  'STEP_ANSWERED',
  'DOCUMENT_STORED',
  'MONEY_RECORDED',
  'DEADLINE_SET',
  'DEADLINE_UNCOVERED',
  'DEADLINE_OVERDUE',
  'NOTICE_SENT',
  'PAPER_ATTACHED',
  'PAPER_REMOVED',
  'CASE_ENDED',
]);

function timelineOf(
  engine: Pick<CaseEngine, 'members'>,
  row: SummaryRow,
  events: readonly EventView[],
): ResidentCase['timeline'] {
  const nameOf = (side: Side | undefined): { memberName?: string; memberNameZh?: string } => {
    const id = side === undefined ? undefined : row.members[side];
    const member = id === undefined ? undefined : engine.members.member(id);
    return member === undefined ? {} : { memberName: member.name, memberNameZh: member.nameZh };
  };
  return events
    .filter(({ type, facts }) => TOLD.has(type) && facts['kind'] !== ACT_RECORD)
    .map(({ businessAt, type, side, facts }) => ({
      at: businessAt,
      type,
      ...(side !== undefined && { side }),
      ...nameOf(side),
      facts,
    }))
    .toReversed();
}
