/** Where a Redis is, as its driver takes it. */
export type RedisAddress =
  { url: string } | { url?: never; sentinels: { host: string; port: number }[]; name: string; db: number };

const SENTINEL = /^(rediss?)\+sentinel:\/\/(?:([^@/]*)@)?([^@/]+)\/([^/?]+)(?:\/(\d+))?$/u;
const SENTINEL_PORT = 26_379;

/**
 * One Redis, or `redis+sentinel://[user:password@]host[:port],…/name[/db]`: whichever the sentinels at these hosts call
 * the primary of that name. User and password are those of the Redis servers.
 */
export function redisAddress(url: string): RedisAddress {
  const [, scheme, secrets, hosts, name, db] = SENTINEL.exec(url) ?? [];
  if (hosts === undefined || name === undefined) return { url };
  const [username = '', password] = secrets?.split(':', 2).map(decodeURIComponent) ?? [];
  return {
    sentinels: hosts.split(',').map(sentinelAt),
    name: decodeURIComponent(name),
    db: Number(db ?? 0),
    ...(username !== '' && { username }),
    ...(password !== undefined && { password }),
    ...(scheme === 'rediss' && { tls: {}, sentinelTLS: {}, enableTLSForSentinelMode: true }),
  };
}

function sentinelAt(place: string): { host: string; port: number } {
  const { hostname, port } = new URL(`redis://${place}`);
  return { host: hostname.replaceAll(/^\[|\]$/gu, ''), port: port === '' ? SENTINEL_PORT : Number(port) };
}

/** Longer than the longest blocking read of the queue, which is 10 s. */
const SILENT_MS = 15_000;
const RETRY_MS = 100;
const LONGEST_PAUSE_MS = 2_000;
const paceOf = (times: number): number => Math.min(times * RETRY_MS, LONGEST_PAUSE_MS);

/** How every connection of ours lives through a fail-over, whether sentinels tell of it or an address moves. */
export const FAIL_OVER = {
  connectTimeout: 3_000,
  // The machine of a lost primary vanishes without a word: what stays silent is dead.
  socketTimeout: SILENT_MS,
  keepAlive: 5_000,
  retryStrategy: paceOf,
  sentinelRetryStrategy: paceOf,
  sentinelCommandTimeout: 2_000,
  // A primary that has become a replica keeps its connections.
  reconnectOnError: (error: Error) => error.message.includes('READONLY'),
};
