import type { Api } from '../cli/api.ts';
import type { components } from '../contracts/admin.ts';
import type { Remedy } from '../core/errors.ts';
import { formatYuan, parseYuan } from '../core/money.ts';
import type { CaseStatement, Estimate, Move } from './move.ts';

/** Ids of the evidence that the move's calls and documents left. */
export async function evidenceOf(move: Move, operations: Api): Promise<string[]> {
  return move.ended === 'refused' ? [] : evidenceOfCase(move.statement, operations);
}

/** Ids of the evidence that a case's calls and documents left. */
export async function evidenceOfCase({ id, documents }: CaseStatement, operations: Api): Promise<string[]> {
  const { steps } = await operations.get<components['schemas']['Case']>(`/admin/v1/cases/${id}`);
  const ofCalls = steps.flatMap((step) => step.attempts.flatMap(({ evidenceId }) => evidenceId ?? []));
  const ofDocuments = documents.flatMap(({ evidenceId }) => evidenceId ?? []);
  return [...new Set([...ofCalls, ...ofDocuments])];
}

/** The statement of one move, in lines of text. */
export function statementOf(move: Move, evidence: readonly string[]): string[] {
  const body =
    move.ended === 'refused' ? refusal(move.problem) : closed(move.statement, move.estimate, evidence);
  return ['', `■ ${move.story.title}`, ...body.map((line) => `  ${line}`)];
}

/** Whether the move ended as its story says. */
export function asTold({ story, ...move }: Move): boolean {
  if (move.ended === 'refused')
    return 'refusedWith' in story.ends && codeOf(move.problem) === story.ends.refusedWith;
  return 'as' in story.ends && move.statement.endedAs === story.ends.as;
}

/** A problem, or the refusal of a part of a bundle. */
interface Explained {
  code?: string;
  decisionCode?: string;
  title?: string;
  titleZh?: string;
  remedy?: Partial<Remedy>;
}

const codeOf = ({ decisionCode, code }: Explained): string => decisionCode ?? code ?? '-';

/** A refusal with its rule, its words and what helps. */
export function refusal(problem: Explained): string[] {
  const { ruleIds = [], sources = [], reason, reasonZh, whoActs = '-', fixZh = '-' } = problem.remedy ?? {};
  return [
    `refused: ${codeOf(problem)}, rule ${ruleIds.join(', ')}, ${sources.join(', ')}`,
    `why: ${reasonZh ?? problem.titleZh ?? ''}`,
    `     ${reason ?? problem.title ?? ''}`,
    `who acts: ${whoActs}; what fixes it: ${fixZh}`,
  ];
}

function closed(statement: CaseStatement, estimate: Estimate, evidence: readonly string[]): string[] {
  return [
    `${statement.number}: ${statement.endedAs ?? statement.state}, ${statement.openedAt.slice(0, 10)} to ${(statement.endedAt ?? '').slice(0, 10)}`,
    ...statement.steps.filter((step) => step.limit !== undefined).map(deadline),
    ...estimate.lines.map((line) => `${line.labelZh} ${line.amount}`),
    ...ledger(statement),
    `evidence: ${evidence.length} records, first ${evidence[0] ?? '-'}`,
  ];
}

function deadline(step: CaseStatement['steps'][number]): string {
  const kept = step.overdue ? 'OVERDUE' : 'kept';
  const until = step.until === undefined ? '' : `, done ${step.until.slice(0, 10)}`;
  return `step ${step.stage}: ${step.limit?.workingDays ?? 0} working days, due ${step.due ?? `not before ${step.notBefore ?? '-'}`}${until}: ${kept}`;
}

/** What has moved, to the fen. */
export function ledger({ money, funds }: CaseStatement): string[] {
  if (money.length === 0) return ['ledger: no money moved'];
  const arrived = funds.map((fund) => `${fund.kind} agreed ${fund.agreed ?? '-'} arrived ${fund.posted}`);
  const pending = funds.reduce((sum, fund) => sum + parseYuan(fund.pending), 0n);
  return [
    ...money.map(
      (entry) =>
        `${entry.eventOn} ${entry.kind} ${entry.amount} ${entry.from} → ${entry.to} (${entry.status}, ${entry.bankReference})`,
    ),
    `ledger: ${arrived.join('; ')}; still under way ${formatYuan(pending)}`,
  ];
}
