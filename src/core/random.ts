import { randomFillSync } from 'node:crypto';

const pool = Buffer.alloc(8_192);
let used = pool.length;

/** Random bytes for salts, nonces and the like, 256 at most. Drawn from the system in large pieces: a draw costs more than what it gives. */
export function takeRandom(bytes: number): Buffer {
  if (used + bytes > pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  used += bytes;
  const taken = Buffer.from(pool.subarray(used - bytes, used));
  // Nobody who reads our memory later finds what is in use.
  pool.fill(0, used - bytes, used);
  return taken;
}
