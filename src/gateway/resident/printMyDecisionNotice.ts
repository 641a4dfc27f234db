import { DECISION_NOTICE } from '../../cases/apply-effect.ts';
import { Refusal } from '../../core/errors.ts';
import { operation } from '../operation.ts';
import { myCase } from './my-case.ts';
import { printOf } from './my-documents.ts';

export const printMyDecisionNotice = operation({
  roles: ['resident'],
  limit: 'read',
  async handle(request, gateway) {
    const found = await myCase(gateway, request);
    const notices = found.documents.filter(({ kind }) => kind === DECISION_NOTICE);
    const newest = notices.toSorted((one, other) => other.version - one.version)[0];
    if (newest === undefined) throw new Refusal('NOT_FOUND');
    return printOf(gateway, found, newest.id);
  },
});
