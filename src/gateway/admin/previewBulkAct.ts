import { ENDING, previewAct, type BulkAct } from '../../cases/bulk.ts';
import { operation } from '../operation.ts';
import { casesMeant, type CaseWish } from './bulk-scope.ts';

export const previewBulkAct = operation<CaseWish & { act: BulkAct }>({
  roles: ['operations'],
  limit: 'compute',
  async handle({ grants, body }, gateway) {
    const { ids, isMore } = await casesMeant(gateway, grants, body);
    const preview = await previewAct(gateway.engine, body.act, ids);
    return { body: { ...preview, isMore, twoPeople: ENDING.has(body.act) } };
  },
});
