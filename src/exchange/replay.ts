import { Refusal } from '../core/errors.ts';
import { JTI_KEPT } from './envelope-claims.ts';

/** After the store was lost, tokens from before are refused for this long, in seconds. */
export const RESET_WINDOW = 120;

/** Remembers every (iss, jti) once. */
export interface ReplayStore {
  /**
   * True when the pair was unseen; it is then remembered. `iat` in seconds. Refuses with REPLAY_STORE_RESET while
   * older tokens cannot be told from replays, and with STORE_UNAVAILABLE when the store does not answer.
   */
  claim(iss: string, jti: string, iat: number): Promise<boolean>;
}

export function refuseBeforeEpoch(iat: number, epochMs: number, nowMs: number): void {
  const waited = (nowMs - epochMs) / 1000;
  if (iat * 1000 <= epochMs && waited < RESET_WINDOW)
    throw new Refusal('REPLAY_STORE_RESET', { retryAfter: 1 });
}

/** The in-process twin for a single gateway. It begins empty, so its epoch is the start of the process. */
export function memoryReplayStore(options: { epoch?: Date; now?: () => number } = {}): ReplayStore {
  const now = options.now ?? Date.now;
  const epoch = options.epoch?.getTime() ?? now();
  let young = new Set<string>();
  let old = new Set<string>();
  let turnedAt = now();
  const turn = (): void => {
    if (now() - turnedAt < JTI_KEPT * 1000) return;
    old = now() - turnedAt < 2 * JTI_KEPT * 1000 ? young : new Set();
    young = new Set();
    turnedAt = now();
  };
  return {
    claim(iss, jti, iat) {
      try {
        refuseBeforeEpoch(iat, epoch, now());
      } catch (refusal) {
        return Promise.reject(refusal as Error);
      }
      turn();
      const pair = `${iss}\n${jti}`;
      if (young.has(pair) || old.has(pair)) return Promise.resolve(false);
      young.add(pair);
      return Promise.resolve(true);
    },
  };
}
