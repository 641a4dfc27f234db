import { Refusal } from '../../core/errors.ts';
import type { JsonObject } from '../../core/json.ts';
import { requestApproval } from '../approvals.ts';
import type { Gateway } from '../gateway.ts';
import { operation } from '../operation.ts';
import type { Role } from '../roles.ts';
import { requireSeparation } from './separation.ts';

interface AssignmentRequest {
  accountId: string;
  role: Exclude<Role, 'resident'>;
  scope: string;
  from?: string;
  to?: string;
  reason: string;
}

const refuseScope = (message: string): never => {
  throw new Refusal('BODY_INVALID', { findings: [{ code: 'SCOPE', message, path: '/body/scope' }] });
};

function requireScope({ members }: Gateway, role: Role, scope: string): void {
  const [kind, id = ''] = scope.split(':');
  if (kind === 'member' && members.member(id) === undefined) refuseScope('No such member');
  if (role === 'clerk' && kind !== 'member') refuseScope('A clerk works for one member');
  if ((role === 'security' || role === 'audit') && kind !== 'all') refuseScope('This role has the scope all');
}

export const proposeAssignment = operation<AssignmentRequest>({
  roles: ['security'],
  limit: 'write',
  async handle(request, gateway) {
    const { reason, ...wanted } = request.body;
    const { accountId } = request.principal;
    if (wanted.accountId === accountId) throw new Refusal('SECOND_PERSON_REQUIRED');
    const known = await gateway.db.query('select 1 from account a where a.id = $1', [wanted.accountId]);
    if (known.length === 0) throw new Refusal('NOT_FOUND');
    requireScope(gateway, wanted.role, wanted.scope);
    await requireSeparation(gateway.db, wanted.accountId, wanted.role);
    const approval = await requestApproval(gateway.db, gateway.box, {
      kind: 'ASSIGNMENT',
      subject: wanted.accountId,
      scope: 'all',
      payload: wanted satisfies object as JsonObject,
      reason,
      requestedBy: accountId,
    });
    return { status: 202, body: approval };
  },
});
