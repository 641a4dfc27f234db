import { actOnCases, checkBulkAct, ENDING, type BulkAct } from '../../cases/bulk.ts';
import { requestApproval } from '../approvals.ts';
import { operation } from '../operation.ts';
import { casesMeant, type CaseWish } from './bulk-scope.ts';

export const performBulkAct = operation<CaseWish & { act: BulkAct; seen: string; reason: string }>({
  roles: ['operations'],
  limit: 'write',
  async handle({ grants, body, principal }, gateway) {
    const { engine, db, box } = gateway;
    const { act, seen, reason } = body;
    const { ids } = await casesMeant(gateway, grants, body);
    const wanted = { act, caseIds: ids, seen, reason, by: principal.accountId };
    if (!ENDING.has(act)) return { body: await actOnCases(engine, wanted) };
    await checkBulkAct(engine, wanted);
    const approval = await requestApproval(db, box, {
      kind: 'BULK_ACT',
      subject: `${act} ${seen}`,
      scope: 'all',
      payload: wanted,
      reason,
      requestedBy: principal.accountId,
    });
    return { status: 202, body: approval };
  },
});
