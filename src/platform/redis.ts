import { Redis } from 'ioredis';
import { Refusal } from '../core/errors.ts';
import type { Log } from './log.ts';
import { FAIL_OVER, redisAddress } from './redis-address.ts';

/** A Redis that answers at once or refuses: nothing waits for it to come back. */
export interface SharedRedis extends AsyncDisposable {
  /** Prepares a Lua script; running it throws STORE_UNAVAILABLE when Redis does not answer within a second. */
  script(lua: string): (keys: readonly string[], values: readonly (string | number)[]) => Promise<unknown>;
  ping(): Promise<void>;
  /**
   * Which run of which server answers; another one after a restart or a fail-over, which may have lost the last writes.
   * Throws STORE_UNAVAILABLE while nobody answers.
   */
  incarnation(): string;
  /** The driver's client, for rate-limiter-flexible. */
  readonly client: object;
}

const unavailable = (cause: unknown): never => {
  throw new Refusal('STORE_UNAVAILABLE', { detail: 'Redis does not answer', retryAfter: 5, cause });
};

/** Connects; throws STORE_UNAVAILABLE when that fails now. Later losses are mended in the background. */
export async function openRedis(url: string, log: Log): Promise<SharedRedis> {
  const { url: single, ...among } = redisAddress(url);
  const options = {
    ...FAIL_OVER,
    ...among,
    lazyConnect: true,
    // What is asked in one turn of the loop goes out in one write.
    enableAutoPipelining: true,
    enableOfflineQueue: false,
    maxRetriesPerRequest: 0,
    commandTimeout: 1_000,
  };
  const client = single === undefined ? new Redis(options) : new Redis(single, options);
  client.on('error', (error) => log.warn({ err: error }, 'Redis connection lost'));
  await client.connect().catch((error: unknown) => {
    client.disconnect();
    return unavailable(error);
  });
  let incarnation: string | undefined;
  const learn = async (): Promise<void> => {
    incarnation = /^run_id:(\w+)/mu.exec(await client.info('server'))?.[1];
  };
  await learn().catch(unavailable);
  client.on('close', () => (incarnation = undefined));
  client.on('ready', () => void learn().catch(() => client.disconnect(true)));
  let scripts = 0;
  return {
    client,
    script(lua) {
      const name = `script${(scripts += 1)}`;
      client.defineCommand(name, { lua });
      const command: unknown = Reflect.get(client, name);
      if (typeof command !== 'function') throw new Error('The script was not taken');
      return (keys, values) =>
        (Reflect.apply(command, client, [keys.length, ...keys, ...values]) as Promise<unknown>).catch(
          unavailable,
        );
    },
    async ping() {
      await client.ping().catch(unavailable);
    },
    incarnation: () => incarnation ?? unavailable(undefined),
    async [Symbol.asyncDispose]() {
      await client.quit().catch(() => client.disconnect());
    },
  };
}
