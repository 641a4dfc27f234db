import { setTimeout as pause } from 'node:timers/promises';

const second = (): number => Math.floor(Date.now() / 1_000);

/**
 * Resolves in another second than the present one. Whoever has just started refuses tokens of the very second in which
 * its replay store began. Timers may be early, so the clock is asked again.
 */
export async function nextSecond(): Promise<void> {
  for (const began = second(); second() === began;) await pause(1_000 - (Date.now() % 1_000));
}
