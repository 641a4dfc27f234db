import type { PlantedFault } from './planted-fault.ts';

const FAILURES = { test: 'tests/flows/case-failures.test.ts' } as const;
const LEDGER = { test: 'tests/flows/case-ledger.test.ts' } as const;
const REPLIES = { test: 'tests/flows/case-replies.test.ts' } as const;
const CLAIM_FILE = 'src/cases/claim.ts';
const ANSWER_FILE = 'src/cases/take-answer.ts';
const LEDGER_FILE = 'src/cases/ledger.ts';

const money: readonly PlantedFault[] = [
  {
    what: 'a posting is a fen short on one side',
    file: LEDGER_FILE,
    from: '($1, $7, -$6::bigint)',
    to: '($1, $7, 1 - $6::bigint)',
    ...LEDGER,
    name: 'the ledger posts what was pending, once, however often it is told',
  },
  {
    what: 'one payment is posted twice',
    file: LEDGER_FILE,
    from: 'const { kind, bankReference: reference, amount, eventOn } = act;',
    to: `const { kind, bankReference: reference, amount, eventOn } = act;
    await insertEntry(tx, caseId, { kind, reference: reference + '/2', status, amount, from, to, eventOn });`,
    ...LEDGER,
    name: 'the ledger posts what was pending, once, however often it is told',
  },
  {
    what: 'another amount under a known reference is let through',
    file: LEDGER_FILE,
    from: 'known.amount !== act.amount || known.from',
    to: 'known.from',
    ...LEDGER,
    name: 'the ledger refuses another amount under a reference',
  },
  {
    what: 'a posting is reversed twice',
    file: LEDGER_FILE,
    from: 'if (earlier !== undefined)',
    to: 'if (earlier !== undefined && tx === undefined)',
    ...LEDGER,
    name: 'the ledger corrects by reversal only, and once',
  },
  {
    what: 'a second, different answer is applied as well',
    file: ANSWER_FILE,
    from: `if ((earlier !== undefined && same === undefined) || step.status === 'DONE')`,
    to: 'if (earlier !== undefined && same === undefined)',
    ...REPLIES,
    name: 'a reply of an agency fifty at once with two amounts: one applied, one conflict for people, money as first said',
  },
  {
    what: 'a payment is sent again without asking',
    file: 'src/cases/call-agency.ts',
    from: `if (sentBefore && asked.row.onFailure === 'query')`,
    to: `if (!sentBefore && asked.row.onFailure === 'query')`,
    ...FAILURES,
    name: 'a payment whose answer was lost is asked about, not sent again',
  },
];

const claims: readonly PlantedFault[] = [
  {
    what: 'whoever lost a step may still commit',
    file: CLAIM_FILE,
    from: `where s.id = $1 and s.fencing = $2 and s.status = 'RUNNING' for update`,
    to: `where s.id = $1 and $2::int is not null for update`,
    ...FAILURES,
    name: 'a worker that dies only seemingly: what it brings after another took its step changes nothing',
  },
  {
    what: 'a step is taken from whoever holds its lease',
    file: CLAIM_FILE,
    from: `(s.status = 'RUNNING' and s.lease_until < clock_timestamp())`,
    to: `s.status = 'RUNNING'`,
    ...FAILURES,
    name: 'a worker that dies after the agency has acted: the next one finds the effect, once',
  },
  {
    what: 'a step may kill workers for ever',
    file: CLAIM_FILE,
    from: 's.claims < $4 and',
    to: 's.claims < $4 + 1000 and',
    ...FAILURES,
    name: 'a worker that dies five times over the same step: quarantined, others go on, a person starts it again',
  },
  {
    what: 'people act on a version they have not seen',
    file: 'src/cases/work.ts',
    from: 'if (ifMatch !== fresh.version)',
    to: 'if (ifMatch > fresh.version + 1000)',
    ...FAILURES,
    name: 'a worker that dies five times over the same step: quarantined, others go on, a person starts it again',
  },
];

const around: readonly PlantedFault[] = [
  {
    what: 'an effect is asked for before its receipt is in the log',
    file: 'src/gateway/recorded-call.ts',
    from: `if (target.match.operation.effect) await this.#record('RECEIVED');`,
    to: '',
    test: 'tests/flows/mediated-call.test.ts',
    name: 'a mediated call has its receipt in the log before an agency is asked for an effect',
  },
  {
    what: "an agency answers another agency's step",
    file: 'src/cases/receive-reply.ts',
    from: `if (step.memberId !== memberId) throw new Refusal('NOT_FOUND');`,
    to: 'if (step.memberId === memberId) return;',
    ...REPLIES,
    name: 'a reply of an agency of another member, case or step is not found',
  },
  {
    what: 'a batch is marked as relayed before the queue has it',
    file: 'src/platform/outbox.ts',
    from: 'await queue.addBulk(',
    to: 'void queue.addBulk(',
    test: 'src/platform/outbox.test.ts',
    name: 'the relay keeps its rows while the queue is gone and sends them when it is back',
  },
  {
    what: 'a role nobody gave is enough',
    file: 'src/gateway/authorize.ts',
    from: `if (allowing.length === 0) throw new Refusal('FORBIDDEN');`,
    to: 'if (allowing.length === 0) return principal.roles;',
    test: 'tests/security/role-matrix.test.ts',
    name: 'operations × roles resolveTask as audit',
  },
];

/** In the ledger, the claim of steps, and around them. */
export const CASE_FAULTS: readonly PlantedFault[] = [...money, ...claims, ...around];
