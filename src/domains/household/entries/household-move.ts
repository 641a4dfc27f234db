import { statutoryDates, type StatutoryDate } from '../../../cases/statutory-dates.ts';
import { Refusal, type Remedy } from '../../../core/errors.ts';
import type { Json, JsonObject } from '../../../core/json.ts';
import type { DomainContext, WorkflowEntry } from '../../../service.ts';
import { scopeCode } from '../codes.ts';
import { splitMovers } from '../permits.ts';
import { remediesOf } from '../remedies.ts';
import { LAW } from '../rules.ts';
import type { Application } from '../steps/words.ts';
import { householdMove as table } from '../workflows/household-move.ts';
import { assess, assessmentFacts, everyone, mayOpen, type Asked, type Assessment } from './assess-move.ts';
import { bureausOf } from './ask-bureaus.ts';

/** The steps of a move in which nothing goes wrong. */
const STRAIGHT = new Set(['review', 'acceptance', 'decide', 'deliver', 'cancel', 'register', 'complete']);
const straight = { ...table, rows: table.rows.filter(({ step }) => STRAIGHT.has(step)) };

/** One visit, at the new place: where the bureaus work online nobody goes back. */
const VISITS = { visits: 1, originVisits: 0 };

const datesOf = ({ today, calendar }: DomainContext): StatutoryDate[] =>
  statutoryDates(straight, today, calendar);

const UNCONFIRMED = Object.entries(LAW.workingDays)
  .filter(([, { status }]) => status === 'UNCONFIRMED')
  .map(([rule]) => rule);

const plain = (reasons: readonly Remedy[]): Json => reasons as unknown as Json;

function check(assessment: Assessment, context: DomainContext): JsonObject {
  const { decision, claims, movers } = assessment;
  const isOpen = mayOpen(assessment);
  const reasons = remediesOf(decision);
  return {
    decision: decision.decision,
    rule: decision.rule,
    code: decision.code ?? null,
    allowed: isOpen,
    table: isOpen ? table.id : null,
    ...(decision.registerAt !== undefined && { registerAt: decision.registerAt }),
    summary: reasons[0]?.reason ?? '',
    summaryZh: reasons[0]?.reasonZh ?? '',
    reasons: plain(reasons),
    asks: decision.asks as unknown as Json,
    found: claims.map(({ facts, evidenceId, bySystem }) => ({
      basis: facts.basis,
      result: bySystem ? facts.result : 'NO_SYSTEM',
      ...(bySystem && { finding: facts.finding }),
      ...(evidenceId !== undefined && { evidenceId }),
    })),
    certificates: splitMovers(movers).map((group) => group.length),
    scopeCode: assessment.scopeCode,
    reasonCodes: assessment.reasonCodes,
    ...VISITS,
    dates: isOpen ? datesOf(context) : [],
    unconfirmed: [decision.rule, ...UNCONFIRMED],
  };
}

/** @throws Refusal REFUSED_BY_RULE with the code of the decision */
function requireOpen(assessment: Assessment): void {
  if (mayOpen(assessment)) return;
  const { decision } = assessment;
  const [remedy] = remediesOf(decision);
  const code = decision.code ?? decision.rule;
  throw new Refusal('REFUSED_BY_RULE', {
    ...(remedy !== undefined && { remedy, detail: remedy.reason, detailZh: remedy.reasonZh }),
    findings: [{ code, message: remedy?.reason ?? 'The rules do not allow this' }],
    extensions: { decision: decision.decision, decisionCode: code },
  });
}

/** 户口迁移 from one city to the other: free movement on residence or employment, family and school beside it. */
export const householdMove: WorkflowEntry = {
  tables: ['household.move@1'],

  async preCheck(input, subject, context) {
    return check(await assess(input as unknown as Asked, subject, context), context);
  },

  async estimate(input, subject, context) {
    const asked = input as unknown as Asked;
    const { originRegion, destinationRegion, destinationSettlement } = asked;
    bureausOf(asked, context);
    return {
      money: 'NONE',
      certificates: splitMovers(everyone(asked, subject)).map((group) => group.length),
      ...VISITS,
      scopeCode: scopeCode(originRegion, destinationRegion, destinationSettlement),
      dates: datesOf(context),
      unconfirmed: UNCONFIRMED,
    };
  },

  async plan(input, subject, context) {
    const application = input as unknown as Application;
    const assessment = await assess(application, subject, context);
    requireOpen(assessment);
    const { bureaus, decision, movers, households } = assessment;
    return {
      table: table.id,
      members: { destination: bureaus.destination.id, origin: bureaus.origin.id },
      overlapKey: 'household-move',
      data: {
        originRegion: application.originRegion,
        destinationRegion: application.destinationRegion,
        movers: movers.length,
        households,
        assessment: assessmentFacts(assessment),
      },
      documents: [{ kind: 'application', content: input }],
      reasons: decision.decision === 'ALLOW' ? [] : remediesOf(decision),
    };
  },
};
