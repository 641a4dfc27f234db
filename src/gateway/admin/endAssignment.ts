import { Refusal } from '../../core/errors.ts';
import { requestApproval } from '../approvals.ts';
import { operation } from '../operation.ts';
import { requireSecurityRemains } from './separation.ts';

export const endAssignment = operation<{ reason: string }>({
  roles: ['security'],
  limit: 'write',
  async handle(request, { db, box }) {
    const assignmentId = request.param('assignmentId');
    const running = await db.query(
      'select 1 from assignment s where s.id = $1 and (s.valid_to is null or s.valid_to > clock_timestamp())',
      [assignmentId],
    );
    if (running.length === 0) throw new Refusal('NOT_FOUND');
    await requireSecurityRemains(db, assignmentId);
    const approval = await requestApproval(db, box, {
      kind: 'ASSIGNMENT_END',
      subject: assignmentId,
      scope: 'all',
      payload: { assignmentId },
      reason: request.body.reason,
      requestedBy: request.principal.accountId,
    });
    return { status: 202, body: approval };
  },
});
