import { auditInvariants } from '../../src/cases/audit.ts';
import { verifyMessageLog } from '../../src/exchange/verify-log.ts';
import type { Sql } from '../../src/platform/database.ts';
import { compareActs } from './compare-acts.ts';
import { compareMoney, movedByFund } from './compare-money.ts';
import type { Run } from './run.ts';

/** What gateway, agencies and bank say of the cases, each from its own records. */
export interface Reckoning {
  /** How many cases have ended how, by `table outcome`; nothing else exists. */
  ended: Record<string, number>;
  openSteps: number;
  /** By reason. */
  openTasks: Record<string, number>;
  /** Answers that were not applied, by verdict. */
  strange: Record<string, number>;
  attempts: number;
  /** Attempts whose worker vanished. */
  lostAttempts: number;
  /** Longest time from the beginning of a lost attempt to the next one at its step. */
  slowestRecovery: number;
  /** Limits that had passed when their step was done; the cases went on all the same. */
  overdue: number;
  /** Σ of all postings, in fen. */
  ledgerSum: bigint;
  movedByFund: Record<string, string>;
  /** Everything that was found once too often, not at all, or with another amount. */
  differences: string[];
  /** Violated invariants and the first bad entry of the message log. */
  violations: string[];
}

/** Nothing lost, nothing doubled, nothing left. */
export const CLEAN = {
  openSteps: 0,
  ledgerSum: 0n,
  differences: [],
  violations: [],
} as const satisfies Partial<Reckoning>;

async function countsBy(db: Sql, select: string): Promise<Record<string, number>> {
  const rows = await db.query<{ what: string; n: number }>(`${select} group by 1 order by 1`);
  return Object.fromEntries(rows.map(({ what, n }) => [what, n]));
}

const ENDED = `select c.workflow || ' ' || coalesce(c.ended_as, 'goes on: ' || c.state) as what, count(*)::int as n
  from case_file c`;
const TASKS = `select t.reason as what, count(*)::int as n from case_task t where t.resolved_at is null`;
const STRANGE = `select m.verdict as what, count(*)::int as n from case_message m where m.verdict <> 'APPLIED'`;

interface Counts {
  steps: number;
  attempts: number;
  lost: number;
  recovery: number;
  overdue: number;
  sum: bigint;
}

const COUNTS = `select (select count(*)::int from case_step s where s.status not in ('DONE', 'CANCELLED')) as steps,
   (select count(*)::int from case_attempt) as attempts,
   (select count(*)::int from case_attempt a where a.result = 'LOST') as lost,
   (select count(*)::int from case_deadline d where d.level in ('OVERDUE', 'ESCALATED')) as overdue,
   (select coalesce(max(extract(epoch from (select min(n.started_at) from case_attempt n
      where n.step_id = a.step_id and n.fencing > a.fencing) - a.started_at)), 0)::float8
    from case_attempt a where a.result = 'LOST') as recovery,
   (select coalesce(sum(p.amount), 0)::bigint from ledger_posting p) as sum`;

/** Holds the books of everybody against each other, the invariants of every service included. */
export async function reckon({ system, context }: Pick<Run, 'system' | 'context'>): Promise<Reckoning> {
  const { db } = system;
  const [counts] = await db.query<Counts>(COUNTS);
  if (counts === undefined) throw new Error('No row');
  const services = [...context.registry.services.values()];
  const added = services.flatMap(({ definition }) => definition.invariants ?? []);
  const log = await verifyMessageLog(db, context.box);
  const findings = await auditInvariants(db, added);
  return {
    ended: await countsBy(db, ENDED),
    openSteps: counts.steps,
    openTasks: await countsBy(db, TASKS),
    strange: await countsBy(db, STRANGE),
    attempts: counts.attempts,
    lostAttempts: counts.lost,
    slowestRecovery: Math.round(counts.recovery * 10) / 10,
    overdue: counts.overdue,
    ledgerSum: counts.sum,
    movedByFund: await movedByFund(system),
    differences: [...(await compareMoney(system)), ...(await compareActs(system))],
    violations: [
      ...findings.flatMap(({ name, violations }) => violations.map((what) => `${name}: ${what}`)),
      ...(log.firstBad === undefined ? [] : [`message log: ${JSON.stringify(log.firstBad)}`]),
    ],
  };
}
