import {
  RateLimiterMemory,
  RateLimiterRedis,
  RateLimiterRes,
  type RateLimiterAbstract,
} from 'rate-limiter-flexible';
import { Refusal } from '../core/errors.ts';

/**
 * Calls per window in seconds. `address` holds before anybody is known, by network address;
 * `sign-in` and `verify` too; `client` by the software of an agency; the others by account.
 */
export const LIMITS = {
  address: { calls: 600, seconds: 60 },
  // About what one gateway process serves at its fastest: stops software that runs away, never a busy agency.
  client: { calls: 120_000, seconds: 60 },
  'sign-in': { calls: 30, seconds: 60 },
  verify: { calls: 20, seconds: 60 },
  read: { calls: 240, seconds: 60 },
  compute: { calls: 60, seconds: 60 },
  write: { calls: 60, seconds: 60 },
  reveal: { calls: 60, seconds: 3_600 },
} as const;

export type LimitName = keyof typeof LIMITS;
export type LimitTable = Readonly<Record<LimitName, { calls: number; seconds: number }>>;

/** Draft RateLimit headers of the IETF httpapi group. */
export type LimitHeaders = Readonly<Record<'RateLimit' | 'RateLimit-Policy', string>>;

export interface Limits {
  /** Counts one call. Throws TOO_MANY_REQUESTS with `retryAfter` in seconds and the headers as `rateLimit`. */
  take(limit: LimitName, key: string): Promise<LimitHeaders>;
}

const seconds = (ms: number): number => Math.max(1, Math.ceil(ms / 1000));

/**
 * Counters in Redis when a client is given (shared by all gateways), else in this process. While Redis is away each
 * process counts for itself: a limit protects, it must not close the gateway.
 */
export function createLimits(redis?: object, table: LimitTable = LIMITS): Limits {
  const limiters = new Map<LimitName, RateLimiterAbstract>();
  for (const name of Object.keys(table) as LimitName[]) {
    const options = { keyPrefix: `limit:${name}`, points: table[name].calls, duration: table[name].seconds };
    const memory = new RateLimiterMemory(options);
    const limiter =
      redis === undefined
        ? memory
        : new RateLimiterRedis({ ...options, storeClient: redis, insuranceLimiter: memory });
    limiters.set(name, limiter);
  }
  const headersOf = (name: LimitName, left: number, ms: number): LimitHeaders => ({
    RateLimit: `"${name}";r=${Math.max(0, left)};t=${seconds(ms)}`,
    'RateLimit-Policy': `"${name}";q=${table[name].calls};w=${table[name].seconds}`,
  });
  return {
    async take(name, key) {
      try {
        const state = await limiters.get(name)?.consume(key);
        return headersOf(name, state?.remainingPoints ?? 0, state?.msBeforeNext ?? 0);
      } catch (reached) {
        if (!(reached instanceof RateLimiterRes)) throw reached;
        const rateLimit = headersOf(name, 0, reached.msBeforeNext);
        const retryAfter = seconds(reached.msBeforeNext);
        throw new Refusal('TOO_MANY_REQUESTS', { retryAfter, origin: 'client', extensions: { rateLimit } });
      }
    },
  };
}
