import type { PlainDate } from '../core/dates.ts';
import { Refusal } from '../core/errors.ts';
import type { JsonObject } from '../core/json.ts';
import { parseYuan } from '../core/money.ts';
import { openSealed, dropSealed, storeSealed } from '../platform/sealed.ts';
import { readCase } from './case-store.ts';
import { loadView } from './case-view.ts';
import type { CaseEngine } from './engine.ts';
import { fundsOf, type FundState } from './fund-state.ts';
import { readTimes } from './times.ts';
import type { CaseView, MoneyLine, StatedMoney } from './workflow.ts';
import { tableOf } from './work.ts';

/** Whether a line is calculated, stands on a paper of the case, or has arrived whole at the receiving agency. */
export type LineStanding = 'ESTIMATED' | 'STATED' | 'POSTED';

/** The amounts of a case, as a resident reads them. */
export interface CaseMoney {
  lines: (Omit<MoneyLine, 'funds'> & { standing: LineStanding })[];
  notes: { text: string; textZh: string }[];
  unconfirmed: string[];
  /** The day of the paper, or of the records by which it was calculated. */
  asOf?: PlainDate;
  /** Kind of the paper that states it. */
  document?: string;
}

const NOTHING: CaseMoney = { lines: [], notes: [], unconfirmed: [] };

/** Asks the entry of a case's table what its application would move today. */
export type EstimateOf = (table: string, application: JsonObject, view: CaseView) => Promise<JsonObject>;

/**
 * What the papers of a case say about its money, line by line; before there is such a paper what the records say, asked
 * for once a month. Nothing for a table that moves no money.
 */
export async function moneyOfCase(
  engine: CaseEngine,
  caseId: string,
  estimateOf: EstimateOf,
): Promise<CaseMoney> {
  const { db } = engine;
  const row = await readCase(db, caseId);
  const [, table] = await tableOf(engine, db, row);
  if (table.money === undefined) return NOTHING;
  const { today } = await readTimes(db);
  const { view } = await loadView(engine, db, row, today);
  const stated = table.money(view);
  if (stated !== undefined) return statedMoney(view, stated, await fundsOf(db, caseId));
  const application = view.documents.get('application');
  if (table.states[row.state]?.ends !== undefined || application === undefined) return NOTHING;
  return estimatedMoney(engine, view, () => estimateOf(table.id, application.content, view));
}

function statedMoney(
  view: CaseView,
  { document, lines }: StatedMoney,
  funds: readonly FundState[],
): CaseMoney {
  const hasArrived = (kind: string): boolean =>
    funds.some((fund) => fund.kind === kind && fund.agreed !== null && fund.posted >= fund.agreed);
  const asOf = view.documents.get(document)?.receivedOn;
  return {
    ...NOTHING,
    lines: lines.map(({ funds: kinds, ...line }) => ({
      ...line,
      standing:
        kinds.length > 0 && parseYuan(line.amount) !== 0n && kinds.every(hasArrived) ? 'POSTED' : 'STATED',
    })),
    document,
    ...(asOf !== undefined && { asOf }),
  };
}

/** What every estimate says, whatever the service. */
interface Estimate {
  lines?: Omit<MoneyLine, 'funds'>[];
  notes?: CaseMoney['notes'];
  unconfirmed?: string[];
}

async function estimatedMoney(
  engine: CaseEngine,
  { id, today }: CaseView,
  ask: () => Promise<JsonObject>,
): Promise<CaseMoney> {
  const kept = await keptEstimate(engine, id, today);
  const { content, madeOn } = kept ?? { content: await askedOnce(engine, id, today, ask), madeOn: today };
  const { lines = [], notes = [], unconfirmed = [] } = content;
  return {
    lines: lines.map(({ line, label, labelZh, amount, rules, sources }) => ({
      line,
      label,
      labelZh,
      amount,
      rules,
      sources,
      standing: 'ESTIMATED',
    })),
    // Beside amounts they say what keeps a new application back, such as this very case.
    notes: lines.length > 0 ? [] : notes.map(({ text, textZh }) => ({ text, textZh })),
    unconfirmed,
    asOf: madeOn,
  };
}

/** The estimate of this month. */
async function keptEstimate(
  { db, box }: CaseEngine,
  caseId: string,
  today: PlainDate,
): Promise<{ content: Estimate; madeOn: PlainDate } | undefined> {
  const [row] = await db.query<{ sealed: string; madeOn: PlainDate }>(
    `select e.content_sealed as sealed, e.made_on::text as "madeOn" from case_estimate e
     where e.case_id = $1 and date_trunc('month', e.made_on) = date_trunc('month', $2::date)`,
    [caseId, today],
  );
  if (row === undefined) return undefined;
  const content = JSON.parse((await openSealed(db, box, row.sealed)).toString()) as Estimate;
  return { content, madeOn: row.madeOn };
}

/** Asked and kept. An agency that can tell nothing by system is a note, not a fault of the page. */
async function askedOnce(
  { db, box }: CaseEngine,
  caseId: string,
  today: PlainDate,
  ask: () => Promise<JsonObject>,
): Promise<Estimate> {
  const content = (await ask().catch(noteOf)) as Estimate;
  await db.transaction(async (tx) => {
    await tx.query('select 1 from case_file c where c.id = $1 for update', [caseId]);
    const [old] = await tx.query<{ sealed: string }>(
      'delete from case_estimate e where e.case_id = $1 returning e.content_sealed as sealed',
      [caseId],
    );
    if (old !== undefined) await dropSealed(tx, old.sealed);
    await tx.query('insert into case_estimate (case_id, content_sealed, made_on) values ($1, $2, $3)', [
      caseId,
      await storeSealed(tx, box, JSON.stringify(content)),
      today,
    ]);
  });
  return content;
}

function noteOf(error: unknown): JsonObject {
  if (!(error instanceof Refusal) || error.status >= 500 || error.status === 429) throw error;
  const { detail, detailZh } = error.options;
  return detail === undefined || detailZh === undefined
    ? {}
    : { notes: [{ text: detail, textZh: detailZh }] };
}
