import { Refusal } from '../../../core/errors.ts';
import type { JsonObject } from '../../../core/json.ts';
import { parseYuan } from '../../../core/money.ts';
import type { Sql } from '../../../platform/database.ts';
import type { DeskAct, DomainContext, Officers } from '../../../service.ts';
import { LAW } from '../rules.ts';
import {
  enterState,
  lockClearing,
  openClearing,
  type ClearingKey,
  type ClearingRow,
} from './clearing-store.ts';
import { beginReturn } from './end-round.ts';
import { keepMessage } from './messages.ts';

const keyOf = (input: JsonObject): ClearingKey => input as unknown as ClearingKey;

/** The insured agency pays, so its officers act. */
function reach({ members }: Officers, { insuredMember }: ClearingKey): void {
  if (members !== 'all' && !members.includes(insuredMember)) throw new Refusal('FORBIDDEN');
}

async function inState(tx: Sql, key: ClearingKey, wanted: ClearingRow['state']): Promise<ClearingRow> {
  const clearing = await lockClearing(tx, key);
  if (clearing === undefined) throw new Refusal('NOT_FOUND');
  if (clearing.state === wanted) return clearing;
  throw new Refusal('ACTION_NOT_ALLOWED', {
    detail: `The clearing is ${clearing.state}, not ${wanted}`,
    detailZh: '清算当前状态不允许此操作',
  });
}

const answer = ({ month, insuredMember, careMember }: ClearingKey): JsonObject => ({
  month,
  insuredMember,
  careMember,
});

/** Begins a month before its day. */
export const openClearingAct: DeskAct = {
  role: 'operations',
  twoPeople: false,
  async carryOut(input, officers, tx, { members }) {
    const key = keyOf(input);
    reach(officers, key);
    const isServed = (id: string): boolean =>
      members.member(id)?.services.includes('medical-insurance') === true;
    if (!isServed(key.insuredMember) || !isServed(key.careMember) || key.insuredMember === key.careMember)
      throw new Refusal('NOT_FOUND');
    await openClearing(tx, key);
    return answer(key);
  },
};

/** 确认: what both agree on, in messages of at most so many rows; all of them, not only the first. */
export const confirmClearingAct: DeskAct = {
  role: 'operations',
  twoPeople: true,
  async carryOut(input, officers, tx, context) {
    const key = keyOf(input);
    reach(officers, key);
    const clearing = await inState(tx, key, 'DECLARED');
    const batches = await keepConfirmations(tx, clearing, context);
    if (batches === 0) throw new Refusal('ACTION_NOT_ALLOWED', { detail: 'Nothing is agreed on' });
    await tx.query(
      `update svc_medical_insurance.clearing c set confirmed_by = $2, confirmed_second = $3,
         agreed_sum = (select coalesce(sum(s.agency_pays), 0) from svc_medical_insurance.settlement s
           join svc_medical_insurance.clearing_message m on m.id = s.confirmed_in where m.clearing_id = c.id)
       where c.id = $1`,
      [clearing.id, officers.by, officers.second],
    );
    await enterState(tx, clearing.id, 'CONFIRMING');
    return answer(key);
  },
};

async function keepConfirmations(
  tx: Sql,
  clearing: ClearingRow,
  { members }: DomainContext,
): Promise<number> {
  const { month, insuredMember, careMember } = clearing;
  const region = members.member(insuredMember)?.city ?? '';
  for (let batches = 0; ; batches += 1) {
    const rows = await tx.query<{ settlementId: string }>(
      `select s.settlement_id as "settlementId" from svc_medical_insurance.settlement s
       where s.month = $1 and s.insured_member = $2 and s.care_member = $3 and s.side = 'CARE' and s.status = 'AGREED'
         and s.confirmed_in is null
       order by s.settlement_id limit $4`,
      [month, insuredMember, careMember, LAW.clearing.pageRows.value],
    );
    if (rows.length === 0) return batches;
    const messageId = await keepMessage(tx, clearing, region, { kind: 'CONFIRM' });
    await tx.query(
      `update svc_medical_insurance.settlement s set confirmed_in = $3
       where s.side = 'CARE' and s.care_member = $1 and s.settlement_id = any($2)`,
      [careMember, rows.map(({ settlementId }) => settlementId), messageId],
    );
  }
}

/** 回退: by the stored ids of the confirmations. */
export const returnClearingAct: DeskAct = {
  role: 'operations',
  twoPeople: true,
  async carryOut(input, officers, tx, { members }) {
    const key = keyOf(input);
    reach(officers, key);
    const clearing = await inState(tx, key, 'CONFIRMED');
    await beginReturn(tx, clearing, members.member(key.insuredMember)?.city ?? '');
    return answer(key);
  },
};

/** The finance departments have paid what was confirmed, to the fen. */
export const recordPaymentAct: DeskAct = {
  role: 'operations',
  twoPeople: true,
  async carryOut(input, officers, tx) {
    const key = keyOf(input);
    reach(officers, key);
    const { amount, bankReference, paidOn } = input as Record<string, string>;
    const clearing = await inState(tx, key, 'CONFIRMED');
    if (parseYuan(amount ?? '') !== clearing.agreedSum)
      throw new Refusal('DOCUMENT_INCONSISTENT', {
        findings: [
          { code: 'OTHER_AMOUNT', message: 'This is not what was confirmed', path: '/body/input/amount' },
        ],
      });
    await tx.query(
      'update svc_medical_insurance.clearing set bank_reference = $2, paid_on = $3 where id = $1',
      [clearing.id, bankReference, paidOn],
    );
    await enterState(tx, clearing.id, 'PAID');
    return answer(key);
  },
};
