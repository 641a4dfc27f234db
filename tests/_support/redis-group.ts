import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort } from './free-port.ts';
import { spawnRedis, startRedis } from './redis.ts';
import { severableLink } from './severable-link.ts';

const NAME = 'main';

/** A primary, its replica and a sentinel that watches both, as production runs them. */
export interface RedisGroup extends AsyncDisposable {
  /** What a deployment would be told. */
  readonly url: string;
  /** The replica hears nothing of the primary any more; everybody else still reaches both. */
  split(): Promise<void>;
  /**
   * The sentinel makes the replica primary; the old primary follows it, and forgets what only it knew. It keeps the
   * connections that it has.
   */
  failOver(): Promise<void>;
}

/** One command in a line to one server; resolves with the beginning of its answer. */
async function say(url: string, command: string): Promise<string> {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  try {
    socket.write(`${command}\r\n`);
    const [answer] = (await once(socket, 'data')) as [Buffer];
    return answer.toString();
  } finally {
    socket.destroy();
  }
}

async function until(url: string, command: string, says: string): Promise<void> {
  while (!(await say(url, command)).includes(says)) await pause(20);
}

/** Starts the sentinel; it knows both servers when this resolves. */
async function startSentinel(primary: string): Promise<AsyncDisposable & { url: string }> {
  const dir = await mkdtemp(join(tmpdir(), 'sentinel-'));
  const port = await freePort();
  const file = join(dir, 'sentinel.conf');
  const settings = [
    `port ${port}`,
    'bind 127.0.0.1',
    `dir ${dir}`,
    `sentinel monitor ${NAME} 127.0.0.1 ${new URL(primary).port} 1`,
    `sentinel down-after-milliseconds ${NAME} 1000`,
    `sentinel failover-timeout ${NAME} 2000`,
  ];
  await writeFile(file, settings.join('\n'));
  const child = await spawnRedis([file, '--sentinel'], '+slave ');
  const url = `redis://127.0.0.1:${port}`;
  await until(url, `SENTINEL REPLICAS ${NAME}`, 'master-link-status\r\n$2\r\nok');
  return {
    url,
    async [Symbol.asyncDispose]() {
      const ended = once(child, 'exit');
      child.kill('SIGKILL');
      await ended;
      await rm(dir, { recursive: true, force: true });
    },
  };
}

export async function startRedisGroup(): Promise<RedisGroup> {
  await using starting = new AsyncDisposableStack();
  const primary = starting.use(await startRedis());
  const link = starting.use(await severableLink(primary.url));
  const replica = starting.use(await startRedis(Number(new URL(link.url).port)));
  const sentinel = starting.use(await startSentinel(primary.url));
  const started = starting.move();
  return {
    url: `redis+sentinel://${new URL(sentinel.url).host}/${NAME}`,
    split: () => link.sever(),
    async failOver() {
      const done = await say(sentinel.url, `SENTINEL FAILOVER ${NAME}`);
      if (!done.startsWith('+OK')) throw new Error(`No fail-over: ${done}`);
      const { port } = new URL(replica.url);
      await until(sentinel.url, `SENTINEL GET-MASTER-ADDR-BY-NAME ${NAME}`, port);
      // The sentinel does the same once it has seen the old primary for some seconds.
      await say(primary.url, `REPLICAOF 127.0.0.1 ${port}`);
    },
    [Symbol.asyncDispose]: () => started.disposeAsync(),
  };
}
