import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { freshDatabase, quietLog } from '../../tests/_support/database.ts';
import { startDyingServer } from '../../tests/_support/dying-server.ts';
import { holdLock, isUniqueViolation, openDatabase, within, type Database } from './database.ts';
import { createLog } from './log.ts';

let db: Database;
beforeAll(async () => {
  db = await freshDatabase();
  await db.query('create table thing (id bigint primary key, note text)');
});
afterAll(() => db[Symbol.asyncDispose]());

describe('values', () => {
  it('gives int8 as bigint, date as text, timestamptz as Date', async () => {
    const rows = await db.query(
      `select 9007199254740993::int8 as big, '2026-03-02'::date as day, '2026-03-02T00:00:00+08:00'::timestamptz as at,
              array[1, 2]::int8[] as many, $1::int8 as given`,
      [12n],
    );
    expect(rows).toEqual([
      {
        big: 9007199254740993n,
        day: '2026-03-02',
        at: new Date('2026-03-01T16:00:00Z'),
        many: [1n, 2n],
        given: 12n,
      },
    ]);
  });

  it('takes the day of an instant in the two cities', async () => {
    expect(await db.query(`select '2026-03-01T16:00:00Z'::timestamptz::date as day`)).toEqual([
      { day: '2026-03-02' },
    ]);
  });
});

describe('transaction', () => {
  it('keeps all or nothing', async () => {
    await db.transaction((tx) => tx.query('insert into thing (id) values (1)'));
    const failed = db.transaction(async (tx) => {
      await tx.query('insert into thing (id) values (2)');
      throw new Error('no');
    });
    await expect(failed).rejects.toThrow('no');
    expect(await db.query('select id from thing')).toEqual([{ id: 1n }]);
  });

  it('has transactions within it, each kept or undone by itself, all only with the whole', async () => {
    const note = (id: number) => `insert into thing (id) values (${id})`;
    const work = async (isKept: boolean): Promise<void> =>
      db.transaction(async (tx) => {
        const inner = within(db, tx);
        await inner.transaction((one) => one.query(note(21)));
        const broken = inner.transaction(async (one) => {
          await one.query(note(22));
          await within(db, one).transaction((deeper) => deeper.query(note(23)));
          await one.query(note(22));
        });
        await expect(broken).rejects.toSatisfy((error) => isUniqueViolation(error, 'thing_pkey'));
        await inner.query(note(24));
        if (!isKept) throw new Error('no');
      });
    const kept = () => db.query('select t.id from thing t where t.id between 21 and 29 order by t.id');
    await expect(work(false)).rejects.toThrow('no');
    expect(await kept()).toEqual([]);
    await work(true);
    expect(await kept()).toEqual([{ id: 21n }, { id: 24n }]);
  });

  it('lets SQL errors through and goes on working', async () => {
    const twice = db.query('insert into thing (id) values (5), (5)');
    await expect(twice).rejects.toSatisfy((error) => isUniqueViolation(error, 'thing_pkey'));
    expect(await db.query('select 1 as one')).toEqual([{ one: 1 }]);
  });
});

describe('a lost server', () => {
  it('refuses with STORE_UNAVAILABLE', async () => {
    await using gone = openDatabase('postgresql://x:y@127.0.0.1:1/z', { log: quietLog });
    await expect(gone.query('select 1')).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' });
  });

  it('refuses the statement whose connection was cut and takes a new connection for the next', async () => {
    await expect(db.query('select pg_terminate_backend(pg_backend_pid())')).rejects.toMatchObject({
      code: 'STORE_UNAVAILABLE',
    });
    expect(await db.query('select 1 as one')).toEqual([{ one: 1 }]);
  });

  it('refuses the transaction whose connection was cut between two statements', async () => {
    const cut = db.transaction(async (tx) => {
      const [row] = await tx.query<{ pid: number }>('select pg_backend_pid() as pid');
      const gone = 'select 1 from pg_stat_activity a where a.pid = $1';
      await db.query('select pg_terminate_backend($1)', [row?.pid]);
      await vi.waitFor(async () => expect(await db.query(gone, [row?.pid])).toEqual([]));
      await tx.query('select 1');
    });
    await expect(cut).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' });
    expect(await db.query('select 1 as one')).toEqual([{ one: 1 }]);
  });
});

describe('a server that stops', () => {
  it('is news only while its connections are wanted', async () => {
    const lines: string[] = [];
    const log = createLog({ logLevel: 'info' }, { write: (line) => void lines.push(line) });
    {
      await using server = await startDyingServer(db.url);
      await using leaving = openDatabase(server.url, { log });
      await leaving.query('select 1');
      await using _listening = await leaving.listen('news', () => undefined);
    }
    expect(lines).toEqual([]);

    await using staying = openDatabase(db.url, { log });
    const [row] = await staying.query<{ pid: number }>('select pg_backend_pid() as pid');
    await db.query('select pg_terminate_backend($1)', [row?.pid]);
    await vi.waitFor(() => expect(lines.join()).toContain('idle database connection lost'));
  });
});

describe('listen', () => {
  it('hears a notification, and again after its connection was cut', async () => {
    const heard: string[] = [];
    await using _listening = await db.listen('news', (payload) => heard.push(payload));
    await db.query(`select pg_notify('news', 'one')`);
    await vi.waitFor(() => expect(heard).toEqual(['one']));
    await db.query(`select pg_terminate_backend(a.pid) from pg_stat_activity a
                    where a.datname = current_database() and a.query like 'listen%'`);
    await vi.waitFor(() => expect(heard).toEqual(['one', '']), { timeout: 5_000 });
    await db.query(`select pg_notify('news', 'two')`);
    await vi.waitFor(() => expect(heard).toEqual(['one', '', 'two']));
  });
});

describe('holdLock', () => {
  it('is held by one at a time', async () => {
    const first = await holdLock(db.url, 'only one', quietLog);
    expect(first).toBeDefined();
    expect(await holdLock(db.url, 'only one', quietLog)).toBeUndefined();
    await first?.[Symbol.asyncDispose]();
    await using again = await holdLock(db.url, 'only one', quietLog);
    expect(again).toBeDefined();
  });
});
