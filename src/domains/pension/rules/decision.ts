import { Refusal } from '../../../core/errors.ts';
import type { Fen } from '../../../core/money.ts';
import type { Clause, PensionRules } from '../rules.ts';

/** What can come of a question put to the pension law. */
export type DecisionKind =
  | 'REFUSE'
  | 'NEEDS_CHOICE'
  | 'MANUAL'
  | 'REGISTRATION_CHANGE_ONLY'
  | 'TRANSFER_REQUIRED'
  | 'SEAL_TEMP_ACCOUNT'
  | 'TEMP_ACCOUNT'
  | 'PARTIAL_TRANSFER'
  | 'TRANSFER_WITH_FUNDS'
  | 'BRIDGE';

/** A decision that explains itself: rules, documents, words in both languages, who must act and what fixes it. */
export interface Decision {
  decision: DecisionKind;
  /** Set when refused. */
  code?: string;
  ruleIds: readonly string[];
  /** Document numbers with the article where known; empty while none is confirmed. */
  sources: readonly string[];
  status: 'OFFICIAL' | 'UNCONFIRMED';
  reason: string;
  reasonZh: string;
  whoActs: Clause['whoActs'];
  fix: string;
  fixZh: string;
  options?: readonly string[];
  /** Months that do not move and do not count. */
  excludedMonths: number;
  /** What must still happen before the transfer may go on. */
  conditions?: readonly ('ARREARS_PAID' | 'WAIVER_SIGNED')[];
  originRelation?: 'KEPT' | 'ENDED';
  resumeOn?: 'BENEFIT_CONDITIONS';
  writtenNoticeWithinWorkingDays?: number;
  /** Stated where the law itself fixes the amount. */
  funds?: Fen;
}

/** The clause of a rule id. */
export function clauseOf(rules: PensionRules, ruleId: string): Clause {
  const clause = rules.clauses[ruleId];
  if (!clause) throw new RangeError(`clauses.yaml has no ${ruleId}`);
  return clause;
}

/** The document numbers behind several rules, each once. */
export function sourcesOf(rules: PensionRules, ruleIds: readonly string[]): string[] {
  return [...new Set(ruleIds.flatMap((ruleId) => clauseOf(rules, ruleId).sources))];
}

/** Builds a decision; the first rule id speaks, the others are cited. */
export function decide(
  rules: PensionRules,
  ruleIds: readonly [string, ...string[]],
  outcome: Pick<Decision, 'decision'> & Partial<Decision>,
): Decision {
  const clauses = ruleIds.map((ruleId) => clauseOf(rules, ruleId));
  const { reason, reasonZh, whoActs, fix, fixZh } = clauseOf(rules, ruleIds[0]);
  const confirmed = clauses.every(({ status }) => status === 'OFFICIAL');
  return {
    ruleIds,
    sources: sourcesOf(rules, ruleIds),
    status: confirmed ? 'OFFICIAL' : 'UNCONFIRMED',
    reason,
    reasonZh,
    whoActs,
    fix,
    fixZh,
    excludedMonths: 0,
    ...outcome,
  };
}

/** A negative decision as the refusal a caller sees: REFUSED_BY_RULE with the remedy, and the rule's own code as `decisionCode`. */
export function refusalOf(decision: Decision): Refusal {
  const { ruleIds, sources, reason, reasonZh, whoActs, fix, fixZh, code } = decision;
  return new Refusal('REFUSED_BY_RULE', {
    detail: reason,
    detailZh: reasonZh,
    findings: [{ code: code ?? decision.decision, message: reason }],
    remedy: { ruleIds, sources, reason, reasonZh, whoActs, fix, fixZh },
    extensions: { decision: decision.decision, decisionCode: code ?? decision.decision },
  });
}
