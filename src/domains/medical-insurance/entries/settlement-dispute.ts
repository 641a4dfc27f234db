import { statutoryDates } from '../../../cases/statutory-dates.ts';
import type { Json, JsonObject } from '../../../core/json.ts';
import { formatYuan, type Fen } from '../../../core/money.ts';
import { findPerson } from '../../../platform/persons.ts';
import type { DomainContext, Subject, WorkflowEntry } from '../../../service.ts';
import { remedyFor } from '../remedy.ts';
import { clauseOf } from '../rules.ts';
import { settlementDispute as table } from '../workflows/settlement-dispute.ts';
import { refuseWith } from './relation-result.ts';

interface Places {
  settlementId: string;
  careRegion: string;
  finding?: string;
}

interface Bill {
  careMember: string;
  insuredMember: string;
  month: string;
  total: Fen;
  fundSum: Fen;
  personalPart: Fen;
  confirmedIn: string | null;
}

/** The person's own bill; another's answers exactly like an unknown one. */
async function findBill(
  { settlementId, careRegion }: Places,
  { idNumber }: Subject,
  { sql, box, members }: DomainContext,
): Promise<Bill | undefined> {
  const careMember = members.forRegion('medical-insurance', careRegion)?.id;
  const personId = await findPerson(sql, box, idNumber);
  const [bill] = await sql.query<Bill>(
    `select s.care_member as "careMember", s.insured_member as "insuredMember", s.month, s.total,
       s.fund_sum as "fundSum", s.personal_part as "personalPart", s.confirmed_in as "confirmedIn"
     from svc_medical_insurance.settlement s
     where s.care_member = $1 and s.settlement_id = $2 and s.person_id = $3 and s.status <> 'REVERSED'
     order by s.side limit 1`,
    [careMember ?? '', settlementId, personId ?? ''],
  );
  return bill;
}

function codesOf(bill: Bill | undefined): string[] {
  if (bill === undefined) return ['SETTLEMENT_UNKNOWN'];
  return bill.confirmedIn === null ? [] : ['SETTLEMENT_CONFIRMED'];
}

/** A bill that an agency found wrong in a clearing, or that the person disputes before it is cleared. */
export const settlementDispute: WorkflowEntry = {
  tables: ['medical-insurance.settlement-dispute@1'],

  async preCheck(input, subject, context) {
    const codes = codesOf(await findBill(input as unknown as Places, subject, context));
    const rule = codes[0] ?? 'SETTLEMENT_DISPUTED';
    const allowed = codes.length === 0;
    return {
      decision: allowed ? 'ACCEPT' : 'REFUSE',
      code: codes[0] ?? null,
      codes,
      allowed,
      table: allowed ? table.id : null,
      summary: clauseOf(rule).reason,
      summaryZh: clauseOf(rule).reasonZh,
      reasons: [remedyFor(rule) as unknown as Json],
      found: [],
      dates: allowed ? statutoryDates(table, context.today, context.calendar) : [],
      unconfirmed: [rule],
    };
  },

  async estimate(input, subject, context) {
    const bill = await findBill(input as unknown as Places, subject, context);
    if (bill === undefined) throw refuseWith(['SETTLEMENT_UNKNOWN']);
    return {
      lines: [
        line('total', 'Bill', '医疗费总额', bill.total),
        line('fund', 'Paid by the fund', '基金支付', bill.fundSum),
        line('person', 'Paid by you', '个人负担', bill.personalPart),
      ],
      notes: [],
      unconfirmed: [],
    };
  },

  async plan(input, subject, context) {
    const asked = input as unknown as Places;
    const bill = await findBill(asked, subject, context);
    const codes = codesOf(bill);
    if (bill === undefined || codes.length > 0) throw refuseWith(codes);
    const { careMember, insuredMember, month } = bill;
    return {
      table: table.id,
      members: { insured: insuredMember, care: careMember },
      overlapKey: `medical-insurance/settlement/${careMember}/${asked.settlementId}`,
      data: {
        settlementId: asked.settlementId,
        careMember,
        insuredMember,
        month,
        finding: asked.finding ?? 'PERSON_DISPUTES',
      },
      documents: [{ kind: 'application', content: input }],
      reasons: [],
    };
  },
};

const line = (name: string, label: string, labelZh: string, amount: Fen): JsonObject => ({
  line: name,
  label,
  labelZh,
  amount: formatYuan(amount),
  rules: [],
  sources: [],
});
