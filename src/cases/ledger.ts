import { uuidv7 } from '../core/ids.ts';
import type { Fen } from '../core/money.ts';
import type { Sql } from '../platform/database.ts';
import type { FundKind, LedgerAccount, LedgerAct, Side } from './workflow.ts';

interface Entry {
  id: string;
  status: 'pending' | 'posted' | 'void';
  amount: Fen;
  from: string;
  to: string;
}

type Transfer = Extract<LedgerAct, { act: 'pend' | 'post' }>;
type Reversal = Extract<LedgerAct, { act: 'reverse' }>;
type Members = Readonly<Record<Side, string>>;

/** `member/<id>`, `suspense/<id>` or `in-transit`. */
function accountName(account: LedgerAccount, members: Members): string {
  if (account === 'in-transit') return account;
  const [part, side] = 'member' in account ? ['member', account.member] : ['suspense', account.suspense];
  const memberId = members[side];
  if (memberId === undefined) throw new Error(`No member on side ${side}`);
  return `${part}/${memberId}`;
}

const ENTRY = `select e.id, e.status, e.amount, e.from_account as "from", e.to_account as "to" from ledger_entry e`;

async function entryOf(
  tx: Sql,
  caseId: string,
  kind: FundKind,
  reference: string,
): Promise<Entry | undefined> {
  const [row] = await tx.query<Entry>(
    `${ENTRY} where e.case_id = $1 and e.kind = $2 and e.bank_reference = $3`,
    [caseId, kind, reference],
  );
  return row;
}

async function insertEntry(
  tx: Sql,
  caseId: string,
  entry: {
    kind: FundKind;
    reference: string;
    status: 'pending' | 'posted';
    amount: Fen;
    from: string;
    to: string;
    eventOn: string;
    reverses?: string;
  },
): Promise<void> {
  const id = uuidv7();
  await tx.query(
    `with entry as (
       insert into ledger_entry (id, case_id, kind, bank_reference, status, amount, from_account, to_account,
         event_on, settled_on, reverses)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, case when $5 = 'posted' then $9::date end, $10))
     insert into ledger_posting (entry_id, account, amount) values ($1, $7, -$6::bigint), ($1, $8, $6::bigint)`,
    [
      id,
      caseId,
      entry.kind,
      entry.reference,
      entry.status,
      entry.amount,
      entry.from,
      entry.to,
      entry.eventOn,
      entry.reverses ?? null,
    ],
  );
}

async function settle(tx: Sql, id: string, status: 'posted' | 'void', on: string): Promise<void> {
  await tx.query('update ledger_entry e set status = $2, settled_on = $3 where e.id = $1', [id, status, on]);
}

/** Undefined: done, or done before in the same words. A text: it contradicts what is recorded, nothing was written. */
type Done = string | undefined;

async function transfer(tx: Sql, caseId: string, act: Transfer, members: Members): Promise<Done> {
  if (act.amount === 0n) return undefined;
  const from = accountName(act.from, members);
  const to = accountName(act.to, members);
  const known = await entryOf(tx, caseId, act.kind, act.bankReference);
  if (known === undefined) {
    const status = act.act === 'pend' ? 'pending' : 'posted';
    const { kind, bankReference: reference, amount, eventOn } = act;
    await insertEntry(tx, caseId, { kind, reference, status, amount, from, to, eventOn });
    return undefined;
  }
  if (known.amount !== act.amount || known.from !== from || known.to !== to || known.status === 'void')
    return 'LEDGER_REFERENCE_USED';
  if (act.act === 'post' && known.status === 'pending') await settle(tx, known.id, 'posted', act.eventOn);
  return undefined;
}

async function end(
  tx: Sql,
  caseId: string,
  act: Extract<LedgerAct, { act: 'settle' | 'void' }>,
): Promise<Done> {
  const known = await entryOf(tx, caseId, act.kind, act.bankReference);
  const wanted = act.act === 'settle' ? 'posted' : 'void';
  if (known?.status === wanted) return undefined;
  if (known?.status !== 'pending') return 'LEDGER_ENTRY_NOT_PENDING';
  await settle(tx, known.id, wanted, act.eventOn);
  return undefined;
}

async function reverse(tx: Sql, caseId: string, act: Reversal): Promise<Done> {
  const original = await entryOf(tx, caseId, act.kind, act.bankReference);
  if (original?.status !== 'posted') return 'LEDGER_ENTRY_NOT_POSTED';
  const [earlier] = await tx.query<{ reference: string }>(
    'select e.bank_reference as reference from ledger_entry e where e.reverses = $1',
    [original.id],
  );
  if (earlier !== undefined)
    return earlier.reference === act.reversalReference ? undefined : 'LEDGER_REVERSED_BEFORE';
  if ((await entryOf(tx, caseId, act.kind, act.reversalReference)) !== undefined)
    return 'LEDGER_REFERENCE_USED';
  await insertEntry(tx, caseId, {
    kind: act.kind,
    reference: act.reversalReference,
    status: 'posted',
    amount: original.amount,
    from: original.to,
    to: original.from,
    eventOn: act.eventOn,
    reverses: original.id,
  });
  return undefined;
}

/**
 * Records what agencies and banks reported. Gives a code when one of the acts contradicts the ledger: the caller must
 * then roll back what it did, the money stays untouched.
 */
export async function applyLedger(
  tx: Sql,
  caseId: string,
  acts: readonly LedgerAct[],
  members: Members,
): Promise<Done> {
  for (const act of acts) {
    const contradiction = await applyAct(tx, caseId, act, members);
    if (contradiction !== undefined) return contradiction;
  }
  return undefined;
}

function applyAct(tx: Sql, caseId: string, act: LedgerAct, members: Members): Promise<Done> {
  if (act.act === 'reverse') return reverse(tx, caseId, act);
  if ('amount' in act) return transfer(tx, caseId, act, members);
  return end(tx, caseId, act);
}
