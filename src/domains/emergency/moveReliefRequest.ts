import { Refusal } from '../../core/errors.ts';
import type { Operation } from '../../service.ts';
import { addStep, describeRequest, lockRequest, type ReliefRow } from './relief-store.ts';
import { statesAfter, type RequestState } from './rules/requests.ts';

interface Move {
  to: RequestState;
  quantity?: number;
  note?: string;
}

/** The owner offers, declines and dispatches; the asking office receives, returns or consumes. */
const MOVES_OF_OWNER: ReadonlySet<RequestState> = new Set(['OFFERED', 'DECLINED', 'DISPATCHED']);

export const moveReliefRequest: Operation = {
  kind: 'handled',
  async handle({ params, body, memberId }, { transaction }) {
    const move = body as unknown as Move;
    const answer = await transaction(async (tx) => {
      const row = await lockRequest(tx, params['requestId'] ?? '', memberId);
      if (row.state === move.to) return describeRequest(tx, row);
      requireMove(row, move.to, memberId);
      await addStep(tx, row.id, { ...move, state: move.to, memberId });
      await tx.query('update svc_emergency.relief_request q set state = $2 where q.id = $1', [
        row.id,
        move.to,
      ]);
      return describeRequest(tx, { ...row, state: move.to });
    });
    return { status: 200, body: answer };
  },
};

/** @throws Refusal ACTION_NOT_ALLOWED with what may follow */
function requireMove({ state, owner, requester }: ReliefRow, to: RequestState, memberId: string): void {
  const mover = MOVES_OF_OWNER.has(to) ? owner : requester;
  const following = statesAfter(state);
  const path = '/body/to';
  if (!following.includes(to))
    throw new Refusal('ACTION_NOT_ALLOWED', {
      findings: [
        { code: 'ORDER', message: `After ${state} may follow: ${following.join(', ') || 'nothing'}`, path },
      ],
    });
  if (mover !== memberId)
    throw new Refusal('ACTION_NOT_ALLOWED', {
      findings: [{ code: 'OTHER_SIDE', message: `${to} is said by ${mover}`, path }],
    });
}
