import { operation, pageOf } from '../operation.ts';
import { readDeadLetters } from './dead-letters.ts';
import { memberBound } from './in-scope.ts';

export const listDeadLetters = operation({
  roles: ['operations', 'audit'],
  limit: 'read',
  async handle(request, gateway) {
    const page = pageOf(request);
    const member = memberBound(gateway, request);
    const { service, reason } = request.query;
    const filter = {
      ...(member !== undefined && { member }),
      ...(service !== undefined && { service: String(service) }),
      ...(reason !== undefined && { reason: String(reason) }),
    };
    return { body: { ...(await readDeadLetters(gateway.db, filter, page)), ...page } };
  },
});
