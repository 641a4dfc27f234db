import { execFileSync, spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { chmod, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { quietLog } from '../../tests/_support/database.ts';
import { openDatabase } from './database.ts';
import { findPostmaster, stopPostmaster } from './embedded-cluster.ts';
import { startEmbeddedPostgres, type EmbeddedPostgres } from './embedded-postgres.ts';

const HOLDER = fileURLToPath(new URL('../../tests/_support/hold-embedded-postgres.ts', import.meta.url));

let dataDir: string;
let homes: string[];

const start = async (): Promise<EmbeddedPostgres> => {
  const server = await startEmbeddedPostgres({ dataDir, log: quietLog });
  homes.push(server.home);
  return server;
};

async function holdElsewhere(): Promise<{ child: ChildProcessWithoutNullStreams; url: string }> {
  const child = spawn(process.execPath, [HOLDER, dataDir]);
  const [line] = (await once(child.stdout, 'data')) as [Buffer];
  return { child, url: line.toString().trim() };
}

async function count(url: string): Promise<bigint | undefined> {
  await using db = openDatabase(url, { log: quietLog });
  await db.query('create table if not exists visit (id bigint)');
  await db.query('insert into visit values (1)');
  return (await db.query<{ count: bigint }>('select count(*) from visit'))[0]?.count;
}

beforeEach(async () => {
  homes = [];
  dataDir = await mkdtemp(join(tmpdir(), 'embedded-'));
  await chmod(dataDir, 0o755);
});
afterEach(async () => {
  for (const home of new Set([join(dataDir, 'postgres'), ...homes])) await stopPostmaster(home);
  await rm(dataDir, { recursive: true, force: true });
});

describe('start and stop', () => {
  it('keeps data over a restart and leaves no process', async () => {
    const first = await start();
    expect(await count(first.url)).toBe(1n);
    await first[Symbol.asyncDispose]();
    expect(existsSync(join(first.home, 'cluster/postmaster.pid'))).toBe(false);

    await using second = await start();
    expect(await count(second.url)).toBe(2n);
  });

  it('is UTF-8 with a password nobody else can read', async () => {
    await using server = await start();
    await using db = openDatabase(server.url, { log: quietLog });
    expect(await db.query('show server_encoding')).toEqual([{ server_encoding: 'UTF8' }]);
    for (const name of ['password', 'gateway.password'])
      expect((await stat(join(server.home, name))).mode & 0o777).toBe(0o600);
    const url = new URL(server.url);
    url.password = 'guess';
    await using guessing = openDatabase(url.href, { log: quietLog });
    await expect(guessing.query('select 1')).rejects.toMatchObject({ code: '28P01' });
  });

  it('gives each database an owner who sees no other', async () => {
    await using server = await start();
    const sandbox = new URL(await server.createDatabase('sandbox'));
    expect(await server.createDatabase('sandbox')).toBe(sandbox.href);
    await using own = openDatabase(sandbox.href, { log: quietLog });
    expect(await own.query('select current_user as who')).toEqual([{ who: 'sandbox' }]);
    sandbox.pathname = '/gateway';
    await using other = openDatabase(sandbox.href, { log: quietLog });
    await expect(other.query('select 1')).rejects.toMatchObject({ code: '42501' });
    await expect(server.createDatabase('x"; drop')).rejects.toThrow('Not a database name');
  });
});

describe('two instances', () => {
  it('refuses a second one on the same data, and harms the first in nothing', async () => {
    await using first = await start();
    await expect(start()).rejects.toThrow('Another instance already runs');
    expect(await count(first.url)).toBe(1n);
  });

  it('lets one of two that start together win', async () => {
    const started = await Promise.allSettled([start(), start()]);
    const winners = started.filter((one) => one.status === 'fulfilled');
    expect(winners).toHaveLength(1);
    await winners[0]?.value[Symbol.asyncDispose]();
  });
});

describe('what a crash leaves', () => {
  it('adopts the server that a killed process left running', async () => {
    const { child, url } = await holdElsewhere();
    expect(await count(url)).toBe(1n);
    child.kill('SIGKILL');
    await once(child, 'exit');
    await using again = await start();
    expect(again.url).toBe(url);
    expect(await count(again.url)).toBe(2n);
  });

  it('recovers when the server itself was killed', async () => {
    const first = await start();
    expect(await count(first.url)).toBe(1n);
    const found = await findPostmaster(first.home);
    process.kill(found?.pid ?? 0, 'SIGKILL');
    await using second = await start();
    expect(await count(second.url)).toBe(2n);
  });

  it('removes a pid file that names another program', async () => {
    const first = await start();
    const pidFile = join(first.home, 'cluster/postmaster.pid');
    const lines = (await readFile(pidFile, 'utf8')).split('\n');
    await first[Symbol.asyncDispose]();
    await writeFile(pidFile, [String(process.pid), ...lines.slice(1)].join('\n'));
    await using second = await start();
    expect(await count(second.url)).toBe(1n);
  });
});

describe.runIf(process.getuid?.() === 0)('as root on data of another account', () => {
  it('runs the server as that account', async () => {
    const first = await start();
    expect(await count(first.url)).toBe(1n);
    await first[Symbol.asyncDispose]();
    execFileSync('chown', ['-R', '65534:65534', first.home]);
    await using second = await start();
    expect(await count(second.url)).toBe(2n);
    const found = await findPostmaster(second.home);
    expect((await stat(`/proc/${found?.pid}`)).uid).toBe(65_534);
  });
});

describe.runIf(process.getuid?.() === 0)('as root below a folder closed to others', () => {
  it('keeps the data in an enterable place and finds it again', async () => {
    await chmod(dataDir, 0o700);
    const first = await start();
    expect(first.home.startsWith(dataDir)).toBe(false);
    expect(await readFile(join(dataDir, 'postgres.location'), 'utf8')).toBe(`${first.home}\n`);
    expect(await count(first.url)).toBe(1n);
    await first[Symbol.asyncDispose]();

    const second = await start();
    expect(await count(second.url)).toBe(2n);
    await second[Symbol.asyncDispose]();

    await rm(join(dataDir, 'postgres.location'));
    const anew = await start();
    expect(await count(anew.url)).toBe(1n);
    await anew[Symbol.asyncDispose]();

    const around = dirname(first.home);
    const mine = (await readdir(around)).filter((name) => name.startsWith(basename(first.home)));
    expect(mine).toHaveLength(2);
    for (const name of mine) await rm(join(around, name), { recursive: true });
  });
});
