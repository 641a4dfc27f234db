import { requireAsSeen } from '../../rules/adoption.ts';
import { requestApproval } from '../approvals.ts';
import { operation } from '../operation.ts';
import { adoptionMeant, type AdoptionWish } from './adoption-meant.ts';

/** The second person approves exactly what was seen, or what there is to see now. */
export const adoptRules = operation<AdoptionWish & { seen?: string; reason: string }>({
  roles: ['operations'],
  limit: 'write',
  async handle(request, gateway) {
    const { engine, db, box } = gateway;
    const { reason } = request.body;
    const { adoption } = await adoptionMeant(gateway, request, request.body);
    const seen = await requireAsSeen(engine, adoption, request.body.seen);
    const approval = await requestApproval(db, box, {
      kind: 'RULE_ADOPTION',
      subject: `${adoption.service}@${request.body.from}`,
      scope: 'all',
      payload: { ...adoption, seen },
      reason,
      requestedBy: request.principal.accountId,
    });
    return { status: 202, body: approval };
  },
});
