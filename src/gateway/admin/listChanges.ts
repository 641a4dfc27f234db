import { answerChanges } from '../change-answer.ts';
import { operation } from '../operation.ts';
import type { ApprovalKind } from '../approvals.ts';
import { kindsOf, scopesOf } from './approvals-in-scope.ts';
import { takesPart } from './in-scope.ts';

/** Cases only for those whose role may read cases, approvals for those who may decide them. */
const CASE_ROLES: ReadonlySet<string> = new Set(['operations', 'audit', 'clerk']);

export const listChanges = operation({
  roles: ['operations', 'security', 'audit', 'clerk'],
  limit: 'read',
  handle(request, gateway) {
    const onCases = request.grants.filter(({ role }) => CASE_ROLES.has(role));
    const kinds: ReadonlySet<string> = new Set<ApprovalKind>(kindsOf(request.grants));
    const scopes = new Set(scopesOf(gateway, request.grants));
    return answerChanges(request, gateway, ({ kind, members, approval }) =>
      kind === 'case'
        ? onCases.length > 0 && takesPart(gateway, onCases, members)
        : approval !== null && kinds.has(approval.kind) && scopes.has(approval.scope),
    );
  },
});
