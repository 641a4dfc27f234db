import { wakeResting } from '../../cases/step-store.ts';
import { resumeMember as resume } from '../../exchange/member-pauses.ts';
import { operation } from '../operation.ts';

export const resumeMember = operation<{ reason: string }>({
  roles: ['operations'],
  limit: 'write',
  async handle({ param, principal }, { db }) {
    const memberId = param('memberId');
    await db.transaction(async (tx) => {
      await resume(tx, { memberId, by: principal.accountId });
      await wakeResting(tx, memberId);
    });
    return { body: { memberId } };
  },
});
