import { Refusal } from '../../core/errors.ts';
import { operation } from '../operation.ts';
import { myCase } from './my-case.ts';
import { printOf } from './my-documents.ts';
import { newestNotice } from './newest-notice.ts';

export const printMyDecisionNotice = operation({
  roles: ['resident'],
  limit: 'read',
  async handle(request, gateway) {
    const found = await myCase(gateway, request);
    const newest = newestNotice(found);
    if (newest === undefined) throw new Refusal('NOT_FOUND');
    return printOf(gateway, found, newest.id);
  },
});
