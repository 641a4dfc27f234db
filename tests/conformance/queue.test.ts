import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { BackendKind } from '../../src/platform/queue-backends.ts';
import { openDatabase, type Database } from '../../src/platform/database.ts';
import { openQueue, type JobQueue } from '../../src/platform/queue.ts';
import type { StepJob } from '../../src/platform/step-job.ts';
import { openRedis } from '../../src/platform/redis.ts';
import { createIntake } from '../../workers/intake.ts';
import { freshDatabase, openAdminDatabase, quietLog } from '../_support/database.ts';
import { startRedis, type TestRedis } from '../_support/redis.ts';

const HANGING_WORKER = fileURLToPath(new URL('../_support/hang-queue-worker.ts', import.meta.url));

/** What a backend's server can do to us. */
interface TestServer extends AsyncDisposable {
  url: string;
  /** Loses every job. */
  wipe(): Promise<void>;
  /** Everything the queue wrote about its jobs. */
  dump(): Promise<string>;
  /** Cuts connections and takes no new ones until `back`. */
  gone(): Promise<void>;
  back(): Promise<void>;
}

function onRedis(redis: TestRedis): TestServer {
  const command = async <T>(lua: string): Promise<T> => {
    await using client = await openRedis(redis.url, quietLog);
    return (await client.script(lua)([], [])) as T;
  };
  return {
    url: redis.url,
    wipe: async () => void (await command(`return redis.call('FLUSHALL')`)),
    dump: async () =>
      JSON.stringify(
        await command(`local all = {} for _, key in ipairs(redis.call('KEYS', 'bull:*')) do
          all[#all + 1] = key
          if redis.call('TYPE', key).ok == 'hash' then all[#all + 1] = redis.call('HGETALL', key) end end return all`),
      ),
    gone: () => redis.stop(),
    back: () => redis.start(),
    [Symbol.asyncDispose]: () => redis[Symbol.asyncDispose](),
  };
}

function onPostgres(db: Database): TestServer {
  const name = new URL(db.url).pathname.slice(1);
  const asAdmin = async (text: string): Promise<void> => {
    await using admin = openAdminDatabase();
    await admin.query(text);
  };
  return {
    url: db.url,
    wipe: async () => void (await db.query('truncate bullmq.job cascade')),
    dump: async () => JSON.stringify(await db.query('select row_to_json(j)::text as job from bullmq.job j')),
    async gone() {
      await asAdmin(`alter database ${name} allow_connections false`);
      await asAdmin(`select pg_terminate_backend(a.pid) from pg_stat_activity a where a.datname = '${name}'`);
    },
    back: () => asAdmin(`alter database ${name} allow_connections true`),
    [Symbol.asyncDispose]: () => db[Symbol.asyncDispose](),
  };
}

const SERVERS: Record<BackendKind, () => Promise<TestServer>> = {
  redis: async () => onRedis(await startRedis()),
  postgres: async () => onPostgres(await freshDatabase({ migrated: false })),
};

const job = (id: string): StepJob => ({ id: `case.${id}.1`, stepId: id });

describe.each(['redis', 'postgres'] as const)('the queue on %s', (kind) => {
  let server: TestServer;
  let queue: JobQueue;
  let name: string;
  const done: string[] = [];
  const take = (one: StepJob): Promise<void> => {
    done.push(one.id);
    return Promise.resolve();
  };

  beforeAll(async () => {
    server = await SERVERS[kind]();
  });
  afterAll(() => server[Symbol.asyncDispose]());
  beforeEach(async () => {
    name = `steps-${randomUUID()}`;
    done.length = 0;
    queue = await openQueue({ kind, url: server.url, log: quietLog, name });
  });
  afterEach(() => queue[Symbol.asyncDispose]());

  it('hands every job of a bulk to a worker, id and step', async () => {
    const jobs = Array.from({ length: 200 }, (_, at) => job(`s${at}`));
    await queue.addBulk(jobs);
    const got: StepJob[] = [];
    await queue.work(async (one) => void got.push(one), { concurrency: 8 });
    await expect.poll(() => got.length, { timeout: 10_000 }).toBe(200);
    expect(new Set(got.map((one) => JSON.stringify(one)))).toEqual(
      new Set(jobs.map((one) => JSON.stringify(one))),
    );
    await expect.poll(() => queue.counts()).toEqual({ waiting: 0, active: 0, delayed: 0, failed: 0 });
  });

  it('takes an empty bulk', async () => {
    await queue.addBulk([]);
    expect((await queue.counts()).waiting).toBe(0);
  });

  it('queues an id once while it waits, and again after it ended', async () => {
    await queue.addBulk([job('a'), job('a')]);
    await queue.addBulk([job('a'), job('b')]);
    expect((await queue.counts()).waiting).toBe(2);
    await queue.work(take, { concurrency: 1 });
    await expect.poll(() => done.toSorted()).toEqual(['case.a.1', 'case.b.1']);
    await expect.poll(async () => (await queue.counts()).active).toBe(0);
    await queue.addBulk([job('a')]);
    await expect.poll(() => done.length).toBe(3);
  });

  it('queues an id again after its job threw', async () => {
    await queue.addBulk([job('a')]);
    await queue.work(
      async (one) => {
        await take(one);
        if (done.length === 1) throw new Error('no');
      },
      { concurrency: 1 },
    );
    await expect.poll(() => done.length).toBe(1);
    await expect.poll(() => queue.counts()).toEqual({ waiting: 0, active: 0, delayed: 0, failed: 0 });
    await queue.addBulk([job('a')]);
    await expect.poll(() => done.length).toBe(2);
  });

  it('keeps nothing but ids', async () => {
    await queue.addBulk([{ ...job('a'), name: '张三', idNumber: '150402199003071231' } as StepJob]);
    const dump = await server.dump();
    expect(dump).toContain('case.a.1');
    expect(dump).not.toMatch(/张三|150402/u);
  });

  it('gives the job of a killed worker to another within 15 s', async () => {
    await queue.addBulk([job('a')]);
    const child = spawn(process.execPath, [HANGING_WORKER, kind, server.url, name]);
    await once(child.stdout, 'data');
    expect((await queue.counts()).active).toBe(1);
    child.kill('SIGKILL');
    await queue.work(take, { concurrency: 1 });
    await expect.poll(() => done, { timeout: 15_000 }).toEqual(['case.a.1']);
  }, 30_000);

  it('finishes the job in hand before it closes, and takes no other', async () => {
    const started = Promise.withResolvers<void>();
    const letGo = Promise.withResolvers<void>();
    await queue.addBulk([job('a'), job('b')]);
    const worker = await queue.work(
      async (one) => {
        started.resolve();
        await letGo.promise;
        await take(one);
      },
      { concurrency: 1 },
    );
    await started.promise;
    const closing = worker[Symbol.asyncDispose]();
    letGo.resolve();
    await closing;
    expect(done).toHaveLength(1);
    expect(await queue.counts()).toMatchObject({ waiting: 1, active: 0 });
  });

  it('shows that its jobs are lost, and takes them again', async () => {
    await queue.addBulk([job('a'), job('b')]);
    await server.wipe();
    expect((await queue.counts()).waiting).toBe(0);
    await queue.addBulk([job('a'), job('b')]);
    await queue.work(take, { concurrency: 2 });
    await expect.poll(() => done.length).toBe(2);
  });

  it('shows who takes nothing while jobs wait, and not who has nothing to take or no slot', async () => {
    const intake = createIntake(queue, 1);
    const looks = async (): Promise<boolean[]> => [await intake.isOpen(), await intake.isOpen()];
    expect(await looks()).toEqual([true, true]);
    await queue.addBulk([job('a'), job('b')]);
    expect(await looks()).toEqual([true, false]);
    await queue.work((one) => intake.take(() => take(one)), { concurrency: 1 });
    await expect.poll(() => done.length).toBe(2);
    expect(await looks()).toEqual([true, true]);
    await queue.addBulk([job('c')]);
    await intake.take(async () => expect(await looks()).toEqual([true, true]));
  });

  it('refuses while the server is gone, and goes on when it is back', async () => {
    await queue.work(take, { concurrency: 1 });
    await queue.ping();
    await server.gone();
    await expect(queue.ping()).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' });
    await expect(queue.addBulk([job('a')])).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' });
    const opening = openQueue({ kind, url: server.url, log: quietLog, name });
    await expect(opening).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' });
    await server.back();
    await expect
      .poll(
        () =>
          queue.ping().then(
            () => 'up',
            () => 'down',
          ),
        { timeout: 10_000 },
      )
      .toBe('up');
    await queue.addBulk([job('b')]);
    await expect.poll(() => done, { timeout: 15_000 }).toContain('case.b.1');
  }, 60_000);
});

describe('the database of the queue', () => {
  it('is brought up to date by two that open it at once', async () => {
    await using db = await freshDatabase({ migrated: false });
    const options = { kind: 'postgres', url: db.url, log: quietLog } as const;
    const queues = await Promise.all([openQueue(options), openQueue(options)]);
    for (const queue of queues) await queue[Symbol.asyncDispose]();
    await using again = openDatabase(db.url, { log: quietLog });
    expect(await again.query(`select to_regclass('bullmq.job') is not null as made`)).toEqual([
      { made: true },
    ]);
  });
});
