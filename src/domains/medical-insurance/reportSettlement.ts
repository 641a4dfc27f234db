import { Refusal } from '../../core/errors.ts';
import type { DomainContext, Operation } from '../../service.ts';
import { balanceFindings, type Settlement } from './settlement/settlement.ts';
import { isSame, lockSettlement, upsertSettlement } from './settlement/settlement-store.ts';

/** Keeps a settlement of the calling place of care. @throws Refusal FORBIDDEN, REGION_UNKNOWN, DOCUMENT_INCONSISTENT, REPLY_CONFLICT */
export const reportSettlement: Operation = {
  kind: 'handled',
  async handle({ body, memberId }, context) {
    const settlement = body as unknown as Settlement;
    const insuredMember = insuredAt(context, settlement, memberId);
    const findings = balanceFindings(settlement);
    if (findings.length > 0) throw new Refusal('DOCUMENT_INCONSISTENT', { findings });
    const { settlementId } = settlement;
    const owner = { side: 'CARE', careMember: memberId, insuredMember } as const;
    const status = await context.transaction(async (tx) => {
      const held = await lockSettlement(tx, owner, settlementId);
      if (held === undefined) {
        await upsertSettlement(tx, context.box, owner, settlement);
        return 'RECORDED';
      }
      if (isSame(context.box, held, settlement)) return held.status;
      throw new Refusal('REPLY_CONFLICT', {
        detail: 'Another settlement stands under this id; take it back by its message id first',
        detailZh: '该结算ID下已有不同的结算记录，请先按原报文ID冲正',
      });
    });
    return { status: 200, body: { settlementId, status } };
  },
};

function insuredAt(
  { members }: DomainContext,
  { careRegion, insuredRegion }: Settlement,
  memberId: string,
): string {
  const at = (region: string): string | undefined => members.forRegion('medical-insurance', region)?.id;
  if (at(careRegion) !== memberId)
    throw new Refusal('FORBIDDEN', { detail: 'Only the place of care reports its settlements' });
  const insured = at(insuredRegion);
  if (insured !== undefined && insured !== memberId) return insured;
  throw new Refusal('REGION_UNKNOWN', {
    findings: [
      {
        code: 'REGION_UNKNOWN',
        message: 'No other agency of this gateway insures there',
        path: '/body/insuredRegion',
      },
    ],
  });
}
