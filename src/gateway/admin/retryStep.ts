import { retryStep as retry } from '../../cases/tasks.ts';
import { operation } from '../operation.ts';

export const retryStep = operation<{ reason: string }>({
  roles: ['operations'],
  limit: 'write',
  async handle(request, { engine }) {
    const stepId = request.param('stepId');
    await retry(engine, { stepId, by: request.principal.accountId, reason: request.body.reason });
    return { body: { stepId } };
  },
});
