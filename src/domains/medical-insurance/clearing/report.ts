import { monthOf } from '../../../core/dates.ts';
import type { JsonObject } from '../../../core/json.ts';
import { formatYuan } from '../../../core/money.ts';
import type { Sql } from '../../../platform/database.ts';
import type { ServiceReport } from '../../../service.ts';
import { CLEARING, linesOf, type ClearingKey, type ClearingRow } from './clearing-store.ts';
import { totalsOf } from './find-disputes.ts';
import { messagesOf } from './messages.ts';

/** The clearings of the month of a day (`day`; all, newest first, when absent) that the officer's members are in. */
export const clearingReport: ServiceReport = {
  role: 'operations',
  async read({ day }, members, { sql }) {
    const rows = await sql.query<ClearingRow>(
      `${CLEARING} where ($1::text is null or c.month = $1)
         and ($2::text[] is null or c.insured_member = any($2) or c.care_member = any($2))
       order by c.month desc, c.insured_member, c.care_member limit 200`,
      [day === undefined ? null : monthOf(day), members === 'all' ? null : members],
    );
    const clearings: JsonObject[] = [];
    for (const row of rows) clearings.push(await describe(sql, row));
    return { clearings };
  },
};

async function describe(sql: Sql, clearing: ClearingRow): Promise<JsonObject> {
  const { id, month, insuredMember, careMember, state, agreedSum, bankReference, paidOn } = clearing;
  const { obstacleCode, obstaclePath } = clearing;
  const totals = async (side: 'CARE' | 'INSURED'): Promise<JsonObject> => {
    const { total, fundSum, accountPay, settlements } = totalsOf(await linesOf(sql, clearing, side));
    return {
      settlements,
      total: formatYuan(total),
      fundSum: formatYuan(fundSum),
      accountPay: formatYuan(accountPay),
    };
  };
  const messages = await messagesOf(sql, id);
  return {
    month,
    insuredMember,
    careMember,
    state,
    declared: await totals('CARE'),
    booked: await totals('INSURED'),
    agreedSum: formatYuan(agreedSum ?? 0n),
    disputes: await disputesOf(sql, clearing),
    messages: messages.map(({ id: messageId, kind, state: sent, refersTo }) => ({
      messageId,
      kind,
      state: sent,
      originalMessageId: refersTo,
    })),
    obstacle: obstacleCode === null ? null : { code: obstacleCode, path: obstaclePath },
    payment: bankReference === null || paidOn === null ? null : { bankReference, paidOn },
  };
}

interface Dispute {
  settlementId: string;
  finding: string;
  status: string;
  caseNumber: string | null;
}

/** Settlements of a month that are or were not agreed on. */
export const disputesOf = (
  sql: Sql,
  { month, insuredMember, careMember }: ClearingKey,
): Promise<(Dispute & JsonObject)[]> =>
  sql.query<Dispute & JsonObject>(
    `select distinct on (s.settlement_id) s.settlement_id as "settlementId", s.finding, s.status,
       s.case_number as "caseNumber"
     from svc_medical_insurance.settlement s
     where s.month = $1 and s.insured_member = $2 and s.care_member = $3 and s.finding is not null
     order by s.settlement_id, s.side limit 1000`,
    [month, insuredMember, careMember],
  );
