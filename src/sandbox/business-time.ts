import type { HttpClient } from '../platform/http-client.ts';
import type { Log } from '../platform/log.ts';

/** The gateway's business time, by which the simulated agencies and the bank date what they do. */
export interface BusinessTime {
  now(): Promise<Date>;
}

const FRESH_MS = 200;
const TIMEOUT_MS = 2_000;

/**
 * Reads `businessTime` of the gateway's `/healthz`. While the gateway does not answer, the last time known stands;
 * before the first answer the question waits.
 */
export function readBusinessTime(gatewayUrl: string, http: HttpClient, log: Log): BusinessTime {
  let known: { at: Date; readAt: number } | undefined;
  let asking: Promise<Date> | undefined;

  const ask = async (): Promise<Date> => {
    try {
      const answer = await http.request({
        method: 'GET',
        url: `${gatewayUrl}/healthz`,
        headers: { accept: 'application/json' },
        timeoutMs: TIMEOUT_MS,
        maxBytes: 65_536,
      });
      const { businessTime } = JSON.parse(answer.body.toString('utf8')) as { businessTime?: unknown };
      const at = new Date(typeof businessTime === 'string' ? businessTime : Number.NaN);
      if (Number.isNaN(at.getTime())) throw new Error('The gateway tells no business time');
      known = { at, readAt: performance.now() };
      return at;
    } catch (error) {
      if (known === undefined) throw error;
      log.debug({ err: error }, 'the gateway does not tell the time; the last one stands');
      return known.at;
    }
  };

  return {
    now() {
      if (known !== undefined && performance.now() - known.readAt < FRESH_MS)
        return Promise.resolve(known.at);
      asking ??= ask().finally(() => (asking = undefined));
      return asking;
    },
  };
}
