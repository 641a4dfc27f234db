import { receiptOf } from '../../cases/receipts.ts';
import { operation } from '../operation.ts';
import { verificationOf } from '../verification.ts';
import { myCase } from './my-case.ts';

export const getMyReceipt = operation({
  roles: ['resident'],
  limit: 'read',
  async handle(request, gateway) {
    const { id: caseId } = await myCase(gateway, request);
    const verification = await verificationOf(gateway, { caseId });
    return { body: { ...(await receiptOf(gateway.engine, caseId)), verification } };
  },
});
