import { removePaper } from '../../cases/papers.ts';
import { requirePlainReason } from '../../cases/reasons.ts';
import { operation } from '../operation.ts';
import { caseInScope, reachedMembers } from './in-scope.ts';
import { paperView } from '../case-papers.ts';

export const removeCasePaper = operation<{ reason: string }>({
  roles: ['clerk'],
  limit: 'write',
  async handle(request, gateway) {
    requirePlainReason(request.body.reason);
    const { id } = await caseInScope(gateway, request.grants, request.param('caseId'));
    const paper = await removePaper(gateway.engine, {
      caseId: id,
      paperId: request.param('paperId'),
      by: request.principal.accountId,
      memberIds: reachedMembers(gateway, request.grants).map((member) => member.id),
    });
    return { body: paperView(gateway, paper) };
  },
});
