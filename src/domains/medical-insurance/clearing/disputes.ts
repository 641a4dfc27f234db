import { openPerson } from '../../../platform/persons.ts';
import type { DomainContext } from '../../../service.ts';
import type { ClearingRow } from './clearing-store.ts';

interface Disputed {
  settlementId: string;
  personId: string;
  finding: string;
}

/** Opens a case for each settlement in dispute, in the name of the insured agency; the same one once. */
export async function openDisputes(context: DomainContext, clearing: ClearingRow): Promise<void> {
  const { month, insuredMember, careMember } = clearing;
  const rows = await context.sql.query<Disputed>(
    `select distinct on (s.settlement_id) s.settlement_id as "settlementId", s.person_id as "personId", s.finding
     from svc_medical_insurance.settlement s
     where s.month = $1 and s.insured_member = $2 and s.care_member = $3 and s.status = 'DISPUTED' and s.case_id is null
     order by s.settlement_id, s.side`,
    [month, insuredMember, careMember],
  );
  for (const { settlementId, personId, finding } of rows) {
    const subject = await openPerson(context.sql, context.box, personId);
    const careRegion = context.members.member(careMember)?.city ?? '';
    const opened = await context.openCase({
      workflow: 'settlement-dispute',
      input: { settlementId, careRegion, finding },
      subject,
      memberId: insuredMember,
      key: `settlement-dispute/${careMember}/${settlementId}/${finding}`,
    });
    await context.sql.query(
      `update svc_medical_insurance.settlement s set case_id = $3, case_number = $4
       where s.care_member = $1 and s.settlement_id = $2`,
      [careMember, settlementId, opened.caseId, opened.number],
    );
  }
}

/** Takes up bills that a person disputes while nothing of them is confirmed. */
export async function takeUpDisputes({ sql }: DomainContext): Promise<void> {
  await sql.query(
    `with person_dispute as (
       update svc_medical_insurance.settlement s
       set status = 'DISPUTED', finding = 'PERSON_DISPUTES', case_id = c.id, case_number = c.number
       from case_file c
       where c.service = 'medical-insurance' and c.entry = 'settlement-dispute' and c.ended_at is null
         and c.data ->> 'settlementId' = s.settlement_id and c.data ->> 'careMember' = s.care_member
         and s.side = 'CARE' and s.status in ('RECORDED', 'AGREED') and s.case_id is null and s.confirmed_in is null
       returning s.month, s.insured_member, s.care_member)
     update svc_medical_insurance.clearing k set state = 'DISPUTED', next_try_at = clock_timestamp()
     from person_dispute d
     where k.month = d.month and k.insured_member = d.insured_member and k.care_member = d.care_member
       and k.state = 'DECLARED'`,
  );
}

/** What people have decided: paid, or left out. A dispute that ended otherwise leaves the bill out. */
export async function applyDecisions({ sql }: DomainContext): Promise<void> {
  await sql.query(
    `update svc_medical_insurance.settlement s
     set status = case when c.state = 'ACCEPTED' and s.side = 'CARE' then 'AGREED' else 'EXCLUDED' end, is_decided = true
     from case_file c
     where c.id = s.case_id and c.ended_at is not null and s.status = 'DISPUTED'`,
  );
}
