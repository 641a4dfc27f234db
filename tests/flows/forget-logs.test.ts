import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { uuidv7 } from '../../src/core/ids.ts';
import { forgetOldLooks } from '../../src/exchange/access-log.ts';
import { recordSignIn } from '../../src/gateway/accounts.ts';
import { forgetOldReads, recordRead } from '../../src/gateway/read-log.ts';
import { createCryptoBox } from '../../src/platform/crypto-box.ts';
import type { Database } from '../../src/platform/database.ts';
import { createMetrics } from '../../src/platform/metrics.ts';
import { personFor } from '../../src/platform/persons.ts';
import { serveMetrics } from '../../workers/serve-metrics.ts';
import { freshDatabase, quietLog } from '../_support/database.ts';
import { freePort } from '../_support/free-port.ts';

const box = createCryptoBox(randomBytes(32));
const DAYS = 190;
let db: Database;
beforeAll(async () => {
  db = await freshDatabase();
});
afterAll(() => db[Symbol.asyncDispose]());

const count = async (table: 'access_log' | 'admin_read_log' | 'sealed'): Promise<number> => {
  const [row] = await db.query<{ rows: bigint }>(`select count(*) as rows from ${table}`);
  return Number(row!.rows);
};

describe('the retention of logs', () => {
  it('forgets looks after their time, and none before', async () => {
    const person = await personFor(db, box, { idNumber: '150402199001011237', name: '王小明' });
    for (const age of [DAYS - 1, DAYS + 1, 400]) {
      await db.query(
        `insert into access_log (evidence_id, person_id, at, member_id, client_id, service, operation, purpose, fields)
         values ($1, $2, clock_timestamp() - make_interval(days => $3), 'm', 'm.core', 'pension', 'q', 'p', '{}')`,
        [uuidv7(), person, age],
      );
    }
    expect(await forgetOldLooks(db, DAYS)).toBe(2);
    expect(await forgetOldLooks(db, DAYS)).toBe(0);
    expect(await count('access_log')).toBe(1);
  });

  it('forgets what officers read, with the sealed reasons; the database itself keeps what is younger', async () => {
    const accountId = await db.transaction((tx) =>
      recordSignIn(tx, box, { issuer: 'i', subject: 's', name: 'Officer' }),
    );
    const read = { accountId, operation: 'getCase', status: 200, requestId: 'r' };
    await db.query('alter table admin_read_log disable trigger user');
    for (const age of [DAYS + 1, DAYS - 1]) {
      await recordRead(db, box, { ...read, reason: 'complaint' });
      await db.query(
        `update admin_read_log set at = at - make_interval(days => $1)
         where id = (select max(l.id) from admin_read_log l)`,
        [age],
      );
    }
    await db.query('alter table admin_read_log enable trigger user');
    const before = await count('sealed');
    expect(await forgetOldReads(db, DAYS)).toBe(1);
    expect(await count('admin_read_log')).toBe(1);
    expect(await count('sealed')).toBe(before - 1);
    await expect(forgetOldReads(db, 1)).rejects.toThrow('append-only');
  });
});

describe('the metrics of a worker', () => {
  it('are read on a loopback port of its own, and nothing else is', async () => {
    const metrics = createMetrics({ withProcess: false });
    metrics.queueLostTotal.inc(3);
    const port = await freePort();
    await using _served = await serveMetrics({ metrics, log: quietLog }, port);
    const url = `http://127.0.0.1:${port}`;
    const answer = await fetch(`${url}/metrics`);
    expect(answer.status).toBe(200);
    expect(await answer.text()).toContain('queue_lost_total 3');
    for (const [method, path] of [
      ['GET', '/'],
      ['POST', '/metrics'],
    ])
      expect((await fetch(`${url}${path}`, { method: method! })).status).toBe(404);
  });
});
