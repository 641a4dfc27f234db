import { auditFindings } from '../../audit-findings.ts';
import { toShanghaiInstant } from '../../core/dates.ts';
import { Refusal } from '../../core/errors.ts';
import { operation } from '../operation.ts';

const LOCK = `select pg_try_advisory_xact_lock(hashtextextended('run audit', 3)) as mine`;

export const runAudit = operation({
  roles: ['audit'],
  limit: 'compute',
  handle: async (_request, { db, registry }) =>
    db.transaction(async (tx) => {
      const [lock] = await tx.query<{ mine: boolean }>(LOCK);
      // It reads the whole store: two at once would only take twice as long.
      if (lock?.mine !== true) throw new Refusal('TOO_MANY_REQUESTS', { retryAfter: 30 });
      return { body: { at: toShanghaiInstant(new Date()), findings: await auditFindings(tx, registry) } };
    }),
});
