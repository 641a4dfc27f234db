import { Redis } from 'ioredis';
import { Refusal } from '../core/errors.ts';
import type { Log } from './log.ts';

/** A Redis that answers at once or refuses: nothing waits for it to come back. */
export interface SharedRedis extends AsyncDisposable {
  /** Prepares a Lua script; running it throws STORE_UNAVAILABLE when Redis does not answer within a second. */
  script(lua: string): (keys: readonly string[], values: readonly (string | number)[]) => Promise<unknown>;
  ping(): Promise<void>;
  /** The driver's client, for rate-limiter-flexible. */
  readonly client: object;
}

const unavailable = (cause: unknown): never => {
  throw new Refusal('STORE_UNAVAILABLE', { detail: 'Redis does not answer', retryAfter: 5, cause });
};

/** Connects; throws STORE_UNAVAILABLE when that fails now. Later losses are mended in the background. */
export async function openRedis(url: string, log: Log): Promise<SharedRedis> {
  const client = new Redis(url, {
    lazyConnect: true,
    // What is asked in one turn of the loop goes out in one write.
    enableAutoPipelining: true,
    enableOfflineQueue: false,
    maxRetriesPerRequest: 0,
    connectTimeout: 3_000,
    commandTimeout: 1_000,
    retryStrategy: (times) => Math.min(times * 100, 2_000),
  });
  client.on('error', (error) => log.warn({ err: error }, 'Redis connection lost'));
  await client.connect().catch((error: unknown) => {
    client.disconnect();
    return unavailable(error);
  });
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
    async [Symbol.asyncDispose]() {
      await client.quit().catch(() => client.disconnect());
    },
  };
}
