import { decideApproval as decide } from '../approvals.ts';
import { operation } from '../operation.ts';
import { APPROVAL_EFFECTS } from './approval-effects.ts';
import { approvalInScope } from './approvals-in-scope.ts';

export const decideApproval = operation<{ decision: 'approve' | 'decline'; reason: string }>({
  roles: ['operations', 'security', 'clerk'],
  limit: 'write',
  async handle(request, gateway) {
    const { view, payload } = await approvalInScope(gateway, request);
    const { accountId } = request.principal;
    const people = { by: view.requestedBy, second: accountId };
    const decision = {
      approvalId: view.approvalId,
      decidedBy: accountId,
      approve: request.body.decision === 'approve',
      reason: request.body.reason,
    };
    const decided = await decide(gateway.db, gateway.box, decision, (tx) =>
      APPROVAL_EFFECTS[view.kind](gateway, tx, payload, people),
    );
    return { body: decided };
  },
});
