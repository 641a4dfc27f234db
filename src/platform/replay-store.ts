import type { SharedRedis } from './redis.ts';

/** `reset`: the store was lost lately and cannot tell this token from one used before that. */
export type ReplayAnswer = 'fresh' | 'seen' | 'reset';

/** Remembers which tokens were used, for all gateway processes. */
export interface ReplayStore {
  /** `issuedAt` and `ttlSeconds` in seconds. Throws STORE_UNAVAILABLE when the store does not answer. */
  remember(issuer: string, jti: string, issuedAt: number, ttlSeconds: number): Promise<ReplayAnswer>;
}

/** Longer than any token lives with the skew allowed: then nothing from before the loss can come again. */
const RESET_WINDOW_S = 120;

const REMEMBER = `
local now = tonumber(redis.call('TIME')[1])
local epoch = tonumber(redis.call('HGET', KEYS[1], ARGV[1]) or nil)
if not epoch then
  redis.call('DEL', KEYS[1])
  redis.call('HSET', KEYS[1], ARGV[1], now)
  epoch = now
end
if KEYS[2] == nil then return 'fresh' end
if now - epoch < tonumber(ARGV[4]) and tonumber(ARGV[2]) <= epoch then return 'reset' end
if redis.call('SET', KEYS[2], '1', 'NX', 'EX', ARGV[3]) then return 'fresh' end
return 'seen'`;

/**
 * One script per token. Opening it sets the epoch, so that a first start refuses nobody for long. The epoch is that of
 * one run of one server: a replica that takes over, or a server that restarts, may lack the last tokens.
 */
export async function redisReplayStore(redis: SharedRedis, prefix = 'replay'): Promise<ReplayStore> {
  const remember = redis.script(REMEMBER);
  // Braces keep both keys on one node of a Redis cluster.
  const epochKey = `{${prefix}}:epochs`;
  await remember([epochKey], [redis.incarnation()]);
  return {
    async remember(issuer, jti, issuedAt, ttlSeconds) {
      const key = `{${prefix}}:${issuer.length}:${issuer}:${jti}`;
      const values = [redis.incarnation(), issuedAt, ttlSeconds, RESET_WINDOW_S];
      const answer = await remember([epochKey, key], values);
      if (answer === 'fresh' || answer === 'seen' || answer === 'reset') return answer;
      throw new Error('The replay script answered something else');
    },
  };
}

/** The twin for a single gateway; it is lost with the process, so its epoch is the process's start. */
export function memoryReplayStore(now: () => number = Date.now): ReplayStore {
  const seconds = (): number => Math.floor(now() / 1000);
  const epoch = seconds();
  const usedUntil = new Map<string, number>();
  // Tokens live about equally long, so the oldest entries are the first to expire.
  const forget = (): void => {
    for (const [key, until] of usedUntil) {
      if (until > seconds()) return;
      usedUntil.delete(key);
    }
  };
  return {
    remember(issuer, jti, issuedAt, ttlSeconds) {
      forget();
      if (seconds() - epoch < RESET_WINDOW_S && issuedAt <= epoch) return Promise.resolve('reset');
      const key = `${issuer.length}:${issuer}:${jti}`;
      if ((usedUntil.get(key) ?? 0) > seconds()) return Promise.resolve('seen');
      usedUntil.delete(key);
      usedUntil.set(key, seconds() + ttlSeconds);
      return Promise.resolve('fresh');
    },
  };
}
