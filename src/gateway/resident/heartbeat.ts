import { toShanghaiInstant } from '../../core/dates.ts';
import { operation } from '../operation.ts';

export const heartbeat = operation({
  roles: 'signed-in',
  limit: 'read',
  async handle(_request, { db }) {
    const [row] = await db.query<{ now: Date }>(
      'select clock_timestamp() as now, exists (select 1 from access_log) as is_kept',
    );
    return { body: { status: 'OK', time: toShanghaiInstant(row?.now ?? new Date()) } };
  },
});
