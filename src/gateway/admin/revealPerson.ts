import { readCase } from '../../cases/case-store.ts';
import { Refusal } from '../../core/errors.ts';
import { uuidv7 } from '../../core/ids.ts';
import { openPerson } from '../../platform/persons.ts';
import type { Gateway } from '../gateway.ts';
import { operation } from '../operation.ts';
import { readsToday } from '../read-log.ts';
import { caseInScope } from './in-scope.ts';

/** Full numbers one officer may see a day. */
const REVEALS_PER_DAY = 50;

async function requireQuota({ db, metrics }: Gateway, accountId: string): Promise<void> {
  if ((await readsToday(db, accountId, 'revealPerson')) < REVEALS_PER_DAY) return;
  metrics.alarmsTotal.inc({ kind: 'HARVESTING' });
  await db.query(
    `insert into alarm (id, kind, subject, detail, node_id)
     select $1, 'HARVESTING', $2, 'The daily number of revealed persons is used up', 'gateway'
     where not exists (select 1 from alarm a where a.kind = 'HARVESTING' and a.subject = $2
       and a.acknowledged_at is null)`,
    [uuidv7(), accountId],
  );
  throw new Refusal('TOO_MANY_REQUESTS', {
    retryAfter: 3_600,
    detail: 'The daily number of revealed persons is used up',
    detailZh: '当日查看完整身份信息的次数已用完',
  });
}

export const revealPerson = operation<{ reason: string }>({
  roles: ['operations', 'clerk'],
  limit: 'reveal',
  async handle(request, gateway) {
    const { id } = await caseInScope(gateway, request.grants, request.param('caseId'));
    await requireQuota(gateway, request.principal.accountId);
    const { personId } = await readCase(gateway.db, id);
    return { body: { ...(await openPerson(gateway.db, gateway.box, personId)) } };
  },
});
