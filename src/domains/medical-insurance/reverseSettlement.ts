import { Refusal } from '../../core/errors.ts';
import type { Operation } from '../../service.ts';
import { reversalFinds } from './rules/message-id.ts';
import { lockSettlement, reverseHeld } from './settlement/settlement-store.ts';

interface Reversal {
  settlementId: string;
  originalMessageId: string;
  messageId: string;
}

/** 冲正: only by the id under which the settlement was sent. @throws Refusal NOT_FOUND, DOCUMENT_INCONSISTENT, ACTION_NOT_ALLOWED */
export const reverseSettlement: Operation = {
  kind: 'handled',
  async handle({ body, memberId }, { transaction }) {
    const reversal = body as unknown as Reversal;
    await transaction(async (tx) => {
      const held = await lockSettlement(tx, { side: 'CARE', careMember: memberId }, reversal.settlementId);
      if (held === undefined) throw new Refusal('NOT_FOUND');
      if (!reversalFinds(held.messageId, reversal.originalMessageId))
        throw new Refusal('DOCUMENT_INCONSISTENT', {
          findings: [
            {
              code: 'ORIGINAL_MESSAGE_OTHER',
              message: 'The settlement was sent under another message id',
              path: '/body/originalMessageId',
            },
          ],
        });
      if (held.status === 'REVERSED') return;
      if (held.confirmedIn !== null)
        throw new Refusal('ACTION_NOT_ALLOWED', {
          detail: 'It is confirmed in a clearing; return that first',
        });
      await reverseHeld(tx, memberId, reversal);
    });
    return { status: 200, body: { settlementId: reversal.settlementId, status: 'REVERSED' } };
  },
};
