import { auditInvariants } from '../../src/cases/audit.ts';
import { verifyMessageLog } from '../../src/exchange/verify-log.ts';
import type { Database } from '../../src/platform/database.ts';
import type { TestSystem } from '../_support/system.ts';

/** What gateway, agencies and bank say of the cases, each from its own records. */
export interface Reckoning {
  ended: number;
  openSteps: number;
  openTasks: number;
  conflictingOrLate: number;
  attempts: number;
  /** Attempts whose worker vanished. */
  lostAttempts: number;
  /** Longest time from the beginning of a lost attempt to the next one at its step. */
  slowestRecovery: number;
  /** Σ of all postings, in fen. */
  ledgerSum: bigint;
  /** Everything that was found once too often, not at all, or with another amount. */
  differences: string[];
  /** Violated invariants and the first bad entry of the message log. */
  violations: string[];
}

/** Nothing lost, nothing doubled, nothing left. */
export const CLEAN = {
  openSteps: 0,
  openTasks: 0,
  conflictingOrLate: 0,
  ledgerSum: 0n,
  differences: [],
  violations: [],
} as const satisfies Partial<Reckoning>;

interface MoneyRow {
  caseId: string;
  number: string;
  personal: bigint;
  pooled: bigint;
}

const LEDGER = `select c.id as "caseId", c.number,
    coalesce(sum(e.amount) filter (where e.kind = 'PERSONAL_ACCOUNT'), 0)::bigint as personal,
    coalesce(sum(e.amount) filter (where e.kind = 'POOLED_FUND'), 0)::bigint as pooled
  from case_file c left join ledger_entry e
    on e.case_id = c.id and e.status = 'posted' and e.from_account like 'member/%' and e.to_account like 'suspense/%'
  group by c.id order by c.number`;

const PAID = `select t.reference as number, count(*)::int as times, 
    sum((t.amounts ->> 'PERSONAL_ACCOUNT')::bigint)::bigint as personal,
    sum((t.amounts ->> 'POOLED_FUND')::bigint)::bigint as pooled, count(t.arrived_on)::int as arrived
  from bank_transfer t group by t.reference`;

/** What an agency does once for a case in which money moves. */
const ONCE = [
  'receiveApplication',
  'receiveContactLetter',
  'requestInformationSheet',
  'requestFundTransfer',
  'endRelation',
  'receiveInformationSheet',
  'confirmFundsReceipt',
  'creditAccount',
];

const one = async <Row extends object>(sql: Database, text: string): Promise<Row> => {
  const [row] = await sql.query<Row>(text);
  if (row === undefined) throw new Error('No row');
  return row;
};

async function compareMoney({ db, world }: TestSystem): Promise<string[]> {
  const paid = await world.query<MoneyRow & { times: number; arrived: number }>(PAID);
  const credited = await world.query<MoneyRow>(
    `select c.case_id::text as "caseId", sum(c.personal_fen)::bigint as personal, sum(c.pooled_fen)::bigint as pooled
     from credit c group by c.case_id`,
  );
  const byNumber = new Map(paid.map((row) => [row.number, row]));
  const byCase = new Map(credited.map((row) => [row.caseId, row]));
  return (await db.query<MoneyRow>(LEDGER)).flatMap(({ caseId, number, personal, pooled }) => {
    const bank = byNumber.get(number);
    const credit = byCase.get(caseId);
    if (bank === undefined && credit === undefined && personal + pooled === 0n) return [];
    const agrees = [bank, credit].every((row) => row?.personal === personal && row.pooled === pooled);
    return agrees && bank?.times === 1 && bank.arrived === 1
      ? []
      : [`${number}: bank, credit and ledger differ`];
  });
}

/** The agencies' own records: how often each act was done for a case, under however many keys. */
async function compareActs({ db, world }: TestSystem): Promise<string[]> {
  const moving = await db.query<{ id: string }>(
    `select c.id from case_file c where c.workflow not like 'pension.registration-change@%'`,
  );
  const acts = await world.query<{ caseId: string; operation: string; times: number }>(
    `select s.case_id::text as "caseId", s.operation, count(*)::int as times from agency_step s group by 1, 2
     union all
     select d.case_id::text, d.kind, count(*)::int from agency_document d group by 1, 2`,
  );
  const done = new Map(acts.map(({ caseId, operation, times }) => [`${caseId} ${operation}`, times]));
  const wrong = moving.flatMap(({ id }) =>
    [...ONCE, 'contact-letter', 'information-sheet']
      .filter((operation) => done.get(`${id} ${operation}`) !== 1)
      .map((operation) => `${id}: ${operation} ${done.get(`${id} ${operation}`) ?? 0} times`),
  );
  const open = await world.query<{ what: string }>(
    `select m.agency || ' ' || m.message_id || ' ' || coalesce(m.last_code, 'not sent') as what from agency_message m
     where m.done_at is null or m.last_status <> 200`,
  );
  return [...wrong, ...open.map(({ what }) => what)];
}

/** No money of the bank's world is made or lost. */
async function checkBank(world: Database): Promise<string[]> {
  const { held } = await one<{ held: bigint }>(
    world,
    'select sum(a.balance_fen - case when a.agency is null then 0 else 1000000000 end)::bigint as held from bank_account a',
  );
  return held === 0n ? [] : [`the bank holds ${held} fen too much`];
}

/** Holds the books of everybody against each other. */
export async function reckon(system: TestSystem): Promise<Reckoning> {
  const { db } = system;
  const counts = await one<Record<string, number> & { sum: bigint }>(
    db,
    `select (select count(*)::int from case_file c where c.ended_as = 'completed') as ended,
       (select count(*)::int from case_step s where s.status not in ('DONE', 'CANCELLED')) as steps,
       (select count(*)::int from case_task t where t.resolved_at is null) as tasks,
       (select count(*)::int from case_message m where m.verdict <> 'APPLIED') as strange,
       (select count(*)::int from case_attempt) as attempts,
       (select count(*)::int from case_attempt a where a.result = 'LOST') as lost,
       (select coalesce(max(extract(epoch from (select min(n.started_at) from case_attempt n
          where n.step_id = a.step_id and n.fencing > a.fencing) - a.started_at)), 0)::float8
        from case_attempt a where a.result = 'LOST') as recovery,
       (select coalesce(sum(p.amount), 0)::bigint from ledger_posting p) as sum`,
  );
  const log = await verifyMessageLog(db, system.context?.box);
  const findings = await auditInvariants(db);
  return {
    ended: counts['ended'] ?? 0,
    openSteps: counts['steps'] ?? 0,
    openTasks: counts['tasks'] ?? 0,
    conflictingOrLate: counts['strange'] ?? 0,
    attempts: counts['attempts'] ?? 0,
    lostAttempts: counts['lost'] ?? 0,
    slowestRecovery: Math.round((counts['recovery'] ?? 0) * 10) / 10,
    ledgerSum: counts.sum,
    differences: [
      ...(await compareMoney(system)),
      ...(await compareActs(system)),
      ...(await checkBank(system.world)),
    ],
    violations: [
      ...findings.flatMap(({ name, violations }) => violations.map((what) => `${name}: ${what}`)),
      ...(log.firstBad === undefined ? [] : [`message log: ${JSON.stringify(log.firstBad)}`]),
    ],
  };
}
