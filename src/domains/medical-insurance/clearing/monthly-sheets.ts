import { addDays, monthOf, type PlainDate } from '../../../core/dates.ts';
import type { JsonObject } from '../../../core/json.ts';
import { formatYuan } from '../../../core/money.ts';
import type { Sql } from '../../../platform/database.ts';
import type { ReconciliationSheet, ServiceReconciliation } from '../../../service.ts';
import { CLEARING, linesOf, type ClearingRow, type ClearingState } from './clearing-store.ts';
import { totalsOf } from './find-disputes.ts';
import { disputesOf } from './report.ts';

interface SignedRow extends ClearingRow {
  signedBy: string | null;
  secondBy: string | null;
}

/** The clearings of the months that begin in the range, for the matrix of all services. */
export const monthlyClearings: ServiceReconciliation = {
  period: 'month',
  async sheets({ from, to }, members, { sql }) {
    const rows = await sql.query<SignedRow>(
      `select x.*, c.confirmed_by as "signedBy", c.confirmed_second as "secondBy"
       from (${CLEARING}) x join svc_medical_insurance.clearing c on c.id = x.id
       where x.month between $1 and $2
         and ($3::text[] is null or x."insuredMember" = any($3) or x."careMember" = any($3))
       order by x.month, x."insuredMember", x."careMember"`,
      [firstMonth(from), monthOf(to), members === 'all' ? null : members],
    );
    const sheets: ReconciliationSheet[] = [];
    for (const row of rows) sheets.push(await describe(sql, row));
    return sheets;
  },
};

/** The first month that begins on the day or later. */
const firstMonth = (from: PlainDate): string =>
  from.endsWith('-01') ? monthOf(from) : monthOf(addDays(from, 31));

/** A confirmation is the signature of two people; what was returned is signed anew. */
const STANDING: Readonly<Record<ClearingState, ReconciliationSheet['standing']>> = {
  OPEN: 'OPEN',
  DECLARED: 'AGREED',
  DISPUTED: 'DIFFERENT',
  CONFIRMING: 'RUNNING',
  RETURNING: 'RUNNING',
  CONFIRMED: 'SIGNED',
  PAID: 'SIGNED',
};

const ACTS: Partial<Readonly<Record<ClearingState, readonly string[]>>> = {
  DECLARED: ['confirm-clearing'],
  CONFIRMED: ['record-clearing-payment', 'return-clearing'],
};

async function describe(sql: Sql, clearing: SignedRow): Promise<ReconciliationSheet> {
  const { month, insuredMember, careMember, state, agreedSum, signedBy, secondBy } = clearing;
  const declared = totalsOf(await linesOf(sql, clearing, 'CARE'));
  const booked = totalsOf(await linesOf(sql, clearing, 'INSURED'));
  const disputes = await disputesOf(sql, clearing);
  const isSigned = STANDING[state] === 'SIGNED';
  const key: JsonObject = { month, insuredMember, careMember };
  return {
    begins: `${month}-01`,
    members: [insuredMember, careMember],
    standing: STANDING[state],
    state,
    items: declared.settlements,
    totals: [
      { name: 'declared', group: 'fundSum', amount: formatYuan(declared.fundSum) },
      { name: 'booked', group: 'fundSum', amount: formatYuan(booked.fundSum) },
      { name: 'agreedSum', group: 'agreedSum', amount: formatYuan(agreedSum ?? 0n) },
    ],
    exceptions: disputes.map(({ settlementId, finding, caseNumber }) => ({
      kind: finding,
      reference: settlementId,
      caseNumber,
      amount: null,
    })),
    acts: (ACTS[state] ?? []).map((act) => ({ act, input: key })),
    signedBy: isSigned ? signedBy : null,
    secondBy: isSigned ? secondBy : null,
  };
}
