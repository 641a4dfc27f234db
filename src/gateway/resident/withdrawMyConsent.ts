import { withdrawConsent } from '../../cases/acts.ts';
import { operation } from '../operation.ts';
import { myCase, standing } from './my-case.ts';
import { personOf } from './own.ts';

export const withdrawMyConsent = operation<{ reason: string }>({
  roles: ['resident'],
  limit: 'write',
  async handle(request, gateway) {
    const { id } = await myCase(gateway, request, { operation: 'withdrawMyConsent', isLook: false });
    await withdrawConsent(gateway.engine, {
      caseId: id,
      account: request.principal.accountId,
      personId: personOf(request.principal),
      reason: request.body.reason,
      ifMatch: request.ifMatch,
    });
    return standing(gateway, request);
  },
});
