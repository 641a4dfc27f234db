import { randomBytes } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { cutOff, restore } from '../../tests/_support/cut-off.ts';
import { freshDatabase, quietLog } from '../../tests/_support/database.ts';
import { uuidv7 } from '../core/ids.ts';
import { createCryptoBox } from '../platform/crypto-box.ts';
import type { Database } from '../platform/database.ts';
import { createMetrics } from '../platform/metrics.ts';
import { forgetExpired, getEvidence } from './evidence.ts';
import type { NewEntry } from './log-entry.ts';
import { closeLostStreams } from './log-stream.ts';
import { openMessageLog, type MessageLog } from './message-log.ts';
import { verifyMessageLog } from './verify-log.ts';

const box = createCryptoBox(randomBytes(32));
const ID_NUMBER = '150402199001011234';
let db: Database;

const open = (onUse?: (use: { used: number }) => void): Promise<MessageLog> =>
  openMessageLog({
    db,
    box,
    nodeId: 'n1',
    log: quietLog,
    metrics: createMetrics({ withProcess: false }),
    ...(onUse && { onUse }),
  });

const entry = (change: Partial<NewEntry> = {}): NewEntry => ({
  kind: 'ANSWERED',
  evidenceId: uuidv7(),
  client: 'chifeng-social-insurance.core',
  operation: 'queryStatus',
  status: 200,
  proof: { requestToken: 'a.b.c', sub: 'officer' },
  content: { request: ID_NUMBER },
  ...change,
});

const waitingForLocks = async (): Promise<number> =>
  (
    await db.query(
      "select 1 from pg_stat_activity a where a.datname = current_database() and a.wait_event_type = 'Lock'",
    )
  ).length;

beforeEach(async () => {
  db = await freshDatabase();
});
afterEach(async () => {
  await db[Symbol.asyncDispose]();
});

describe('message log', () => {
  it('chains what many callers append at once, in few commits, and verifies', async () => {
    await using log = await open();
    const positions = await Promise.all(Array.from({ length: 200 }, () => log.append(entry(), entry())));
    expect(positions.flat().map(({ seq }) => seq)).toEqual(
      Array.from({ length: 400 }, (_, index) => index + 1),
    );
    expect(await verifyMessageLog(db, box)).toEqual({ entries: 400, streams: 1 });
    const [stream] = await db.query<{ xids: bigint }>(
      'select count(distinct m.xmin::text) as xids from message_log m',
    );
    expect(Number(stream?.xids)).toBeLessThan(20);
  });

  it('keeps no personal data and no ciphertext in the chain', async () => {
    await using log = await open();
    await log.append(entry());
    const rows = await db.query('select m.entry from message_log m');
    expect(JSON.stringify(rows)).not.toContain(ID_NUMBER);
    expect(JSON.stringify(rows)).not.toContain('officer');
  });

  it('opens and closes each stream in the register', async () => {
    for (const count of [1, 2]) {
      await using log = await open();
      for (let index = 0; index < count; index += 1) await log.append(entry());
    }
    const acts = await db.query<{ act: string }>('select r.act from stream_register r order by r.seq');
    expect(acts.map(({ act }) => act)).toEqual(['opened', 'closed', 'opened', 'closed']);
    expect(await verifyMessageLog(db, box)).toEqual({ entries: 3, streams: 2 });
  });

  it('gives the evidence of an exchange, its bodies only when asked for', async () => {
    const id = uuidv7();
    await using log = await open();
    const decision = {
      subject: {
        type: 'client' as const,
        id: 'chifeng-social-insurance.core',
        member: 'chifeng-social-insurance',
      },
      action: { name: 'queryStatus' },
      resource: { type: 'member' as const, id: 'tongliao-social-insurance' },
      context: { purpose: 'pension-transfer' },
      outcome: 'permit' as const,
      reasons: [],
      policyVersion: 'v1',
    };
    const [received] = await log.append(entry({ kind: 'RECEIVED', evidenceId: id, decision }));
    const [answered] = await log.append(entry({ evidenceId: id }));
    const evidence = await getEvidence(db, box, id);
    expect(evidence.entries.map(({ hash }) => hash)).toEqual([received!.hash, answered!.hash]);
    expect(evidence.entries[1]?.previous).toBe(received!.hash);
    expect(evidence.entries[0]).toMatchObject({ proof: { requestToken: 'a.b.c' } });
    expect(JSON.stringify(evidence)).not.toContain(ID_NUMBER);
    expect(evidence.decisions).toMatchObject([
      { outcome: 'permit', policy_version: 'v1', action: { name: 'queryStatus' } },
    ]);
    const withContent = await getEvidence(db, box, id, { withContent: true });
    expect(withContent.entries[0]).toMatchObject({ content: { request: ID_NUMBER } });
    await expect(getEvidence(db, box, uuidv7())).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('counts the use of a grant in the same commit', async () => {
    const heard: number[] = [];
    await using log = await open(({ used }) => heard.push(used));
    const use = { grantId: 'g', day: '2026-03-02' };
    await Promise.all([log.append(entry({ use })), log.append(entry({ use })), log.append(entry())]);
    await log.append(entry({ use }));
    expect(heard.at(-1)).toBe(3);
  });

  it('lets two processes count the same grants, whatever order they were used in', async () => {
    await using first = await open();
    await using second = await open();
    const uses = ['a', 'm', 'z'].map((grantId) => entry({ use: { grantId, day: '2026-03-02' } }));
    await first.append(...uses);
    const counting = await db.transaction(async (tx) => {
      // Both stand in the middle of their batches, as two busy processes do.
      await tx.query("select 1 from grant_use g where g.grant_id = 'm' for update");
      const both = [first.append(...uses), second.append(...uses.toReversed())];
      await vi.waitUntil(async () => (await waitingForLocks()) === both.length);
      return both;
    });
    await Promise.all(counting);
    const counted = await db.query('select distinct g.used from grant_use g');
    expect(counted).toEqual([{ used: 3n }]);
  });

  it('forgets bodies after their time; the chain still verifies', async () => {
    const id = uuidv7();
    await using log = await open();
    await log.append(entry({ evidenceId: id }));
    await db.query("update message_body set created_at = created_at - interval '31 days'");
    expect(await forgetExpired(db, { bodyDays: 30, logDays: 190 })).toBe(1);
    expect(await forgetExpired(db, { bodyDays: 30, logDays: 190 })).toBe(0);
    const { entries } = await getEvidence(db, box, id, { withContent: true });
    expect(entries[0]).not.toHaveProperty('content');
    const [sealed] = await db.query<{ n: bigint }>('select count(*) as n from sealed');
    expect(sealed?.n).toBe(1n);
    expect(entries[0]).toHaveProperty('proof');
    expect(await verifyMessageLog(db, box)).toEqual({ entries: 1, streams: 1 });
  });
});

describe('message log without its store', () => {
  it('refuses while the database is gone and goes on in a new stream when it is back', async () => {
    await using log = await open();
    await log.append(entry());
    await cutOff(db);
    await expect(log.append(entry())).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE', status: 503 });
    await expect(log.append(entry())).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' });
    await restore(db);
    const [position] = await log.append(entry());
    expect(position?.seq).toBe(1);
    expect(await verifyMessageLog(db, box)).toEqual({ entries: 2, streams: 2 });
    const [closed] = await db.query<{ n: bigint }>(
      'select count(*) as n from stream s where s.closed_at is not null',
    );
    expect(closed?.n).toBe(1n);
  });

  it('goes on in a new stream when another process closed its own as lost', async () => {
    await using log = await open();
    const [first] = await log.append(entry());
    await db.query("update stream set seen_at = seen_at - interval '31 seconds'");
    expect(await closeLostStreams(db)).toEqual([first!.stream]);
    const [second] = await log.append(entry());
    expect(second?.stream).not.toBe(first!.stream);
    expect(await verifyMessageLog(db, box)).toEqual({ entries: 2, streams: 2 });
  });

  it('refuses after disposal', async () => {
    const log = await open();
    await log[Symbol.asyncDispose]();
    await expect(log.append(entry())).rejects.toMatchObject({ code: 'SHUTTING_DOWN' });
  });
});

describe('verifyMessageLog', () => {
  const forged = `update message_log set hash = sha256('forged') where seq = 5`;
  const dropLinks = 'alter table message_body drop constraint message_body_stream_id_seq_fkey';

  it.each<[string, string[], number | undefined]>([
    [
      'an edited entry',
      [`update message_log set entry = replace(entry, 'queryStatus', 'queryOther') where seq = 3`],
      3,
    ],
    [
      'an edited entry with its own hash made to fit',
      [
        `update message_log set entry = replace(entry, '"status":200', '"status":404') where seq = 3`,
        `update message_log m set hash = sha256(p.hash || convert_to(m.entry, 'UTF8')) from message_log p where m.seq = 3 and p.seq = 2 and p.stream_id = m.stream_id`,
      ],
      4,
    ],
    ['a forged hash', [forged], 5],
    ['a removed entry', [dropLinks, 'delete from message_log where seq = 4'], 5],
    ['a removed first entry', [dropLinks, 'delete from message_log where seq = 1'], 2],
    ['a cut tail', [dropLinks, 'delete from message_log where seq > 7'], 9],
    [
      'a cut tail with the head moved back',
      [
        dropLinks,
        'delete from message_log where seq > 7',
        'update stream s set head_seq = 7, head_hash = m.hash, closed_head = m.hash from message_log m where m.seq = 7',
      ],
      7,
    ],
    [
      'two entries that changed places',
      [
        dropLinks,
        'update message_log set seq = case seq when 4 then 105 else 104 end where seq in (4, 5)',
        'update message_log set seq = seq - 100 where seq > 100',
      ],
      4,
    ],
    [
      'an added entry',
      [
        `insert into message_log (stream_id, seq, hash, entry) select m.stream_id, 10, m.hash, m.entry from message_log m where m.seq = 9`,
      ],
      10,
    ],
    [
      'a stream taken out whole',
      [
        dropLinks,
        'delete from message_log',
        'alter table message_log drop constraint message_log_stream_id_fkey',
        'delete from stream',
      ],
      0,
    ],
    [
      'an edited register',
      [`update stream_register set entry = replace(entry, '"n1"', '"n2"') where seq = 1`],
      1,
    ],
    ['a register row taken out', ['delete from stream_register where seq = 1'], 2],
    [
      'a swapped proof',
      [
        `update message_body b set sealed_id = (select o.sealed_id from message_body o where o.part = 'proof' and o.seq = 2) where b.part = 'proof' and b.seq = 6`,
      ],
      6,
    ],
  ])('names %s', async (_what, tampering, seq) => {
    {
      await using log = await open();
      for (let index = 0; index < 9; index += 1) await log.append(entry());
    }
    expect(await verifyMessageLog(db, box)).toEqual({ entries: 9, streams: 1 });
    for (const statement of tampering) await db.query(statement);
    expect((await verifyMessageLog(db, box)).firstBad?.seq).toBe(seq);
  });
});
