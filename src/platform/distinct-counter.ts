import { Refusal } from '../core/errors.ts';
import type { SharedRedis } from './redis.ts';

export interface DistinctCount {
  /** How often something was added in this window, this time included. */
  calls: number;
  /** How many different values that were. */
  distinct: number;
  /** The value was not there before: of everyone who adds, exactly one sees each count with this set. */
  isNew: boolean;
}

/** Counts calls and different values per key in windows of fixed length, for all processes. */
export interface DistinctCounter {
  add(key: string, value: string, windowSeconds: number): Promise<DistinctCount>;
}

const ADD = `
local calls = redis.call('INCR', KEYS[1])
if calls == 1 then redis.call('EXPIRE', KEYS[1], ARGV[2]) end
local added = redis.call('SADD', KEYS[2], ARGV[1])
local distinct = redis.call('SCARD', KEYS[2])
if added == 1 and distinct == 1 then redis.call('EXPIRE', KEYS[2], ARGV[2]) end
return { calls, distinct, added }`;

const windowOf = (seconds: number): number => Math.floor(Date.now() / 1000 / seconds);

/** While Redis is away each process counts for itself: a watch protects, it must not close the gateway. */
export function redisDistinctCounter(redis: SharedRedis, prefix = 'distinct'): DistinctCounter {
  const run = redis.script(ADD);
  const alone = memoryDistinctCounter();
  return {
    async add(key, value, seconds) {
      const name = `{${prefix}:${key}:${windowOf(seconds)}}`;
      try {
        const answer = await run([`${name}:calls`, `${name}:values`], [value, seconds]);
        const [calls = 0, distinct = 0, added = 0] = answer as number[];
        return { calls, distinct, isNew: added === 1 };
      } catch (error) {
        if (error instanceof Refusal && error.code === 'STORE_UNAVAILABLE')
          return alone.add(key, value, seconds);
        throw error;
      }
    },
  };
}

interface Counted {
  window: number;
  seconds: number;
  calls: number;
  values: Set<string>;
}

/** The twin for a single gateway. */
export function memoryDistinctCounter(): DistinctCounter {
  const counted = new Map<string, Counted>();
  let sweepAt = 0;
  const sweep = (): void => {
    if (Date.now() < sweepAt) return;
    sweepAt = Date.now() + 60_000;
    for (const [key, { window, seconds }] of counted) {
      if (window < windowOf(seconds)) counted.delete(key);
    }
  };
  return {
    add(key, value, seconds) {
      sweep();
      const window = windowOf(seconds);
      const known = counted.get(key);
      const entry =
        known?.window === window ? known : { window, seconds, calls: 0, values: new Set<string>() };
      if (entry !== known) counted.set(key, entry);
      const isNew = !entry.values.has(value);
      entry.values.add(value);
      entry.calls += 1;
      return Promise.resolve({ calls: entry.calls, distinct: entry.values.size, isNew });
    },
  };
}
