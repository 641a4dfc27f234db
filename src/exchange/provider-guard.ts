import { Refusal } from '../core/errors.ts';
import type { HttpAnswer } from '../platform/http-client.ts';
import type { Metrics } from '../platform/metrics.ts';

/** `half-open`: one call is let through to see whether the agency is back. */
export type Circuit = 'closed' | 'open' | 'half-open';

/** Holds calls back from an agency that fails, and keeps a slow one from taking every slot. */
export interface ProviderGuard {
  /**
   * Runs a call to a member. Refuses with PROVIDER_UNAVAILABLE, finding CIRCUIT_OPEN or PROVIDER_BUSY, without having
   * called. Only a PROVIDER_UNAVAILABLE of the call counts against the agency: a refusal of its own is an answer.
   */
  run<T>(memberId: string, call: () => Promise<T>): Promise<T>;
  /** As this process sees it. */
  circuitOf(memberId: string): Circuit;
}

export interface GuardLimits {
  /** Calls to one agency at a time. */
  concurrent: number;
  /** The circuit opens when, of at least this many calls in the window, half have failed. */
  volume: number;
  windowMs: number;
  /** How long it stays open before a call is let through. */
  openMs: number;
}

export const GUARD_LIMITS: GuardLimits = { concurrent: 64, volume: 20, windowMs: 10_000, openMs: 5_000 };
const FAILED_SHARE = 0.5;

interface State {
  running: number;
  calls: number;
  failures: number;
  windowEnds: number;
  openUntil: number;
  isTrying: boolean;
}

export interface GuardOptions {
  metrics: Pick<Metrics, 'providerCircuitOpen'>;
  limits?: GuardLimits;
  /** Milliseconds. */
  now?: () => number;
}

/** One for each process: what one sees of an agency opens its own circuit only. */
export function createProviderGuard(options: GuardOptions): ProviderGuard {
  const { metrics, limits = GUARD_LIMITS, now = () => performance.now() } = options;
  const states = new Map<string, State>();
  const stateOf = (memberId: string): State => {
    const known = states.get(memberId);
    if (known !== undefined) return known;
    const fresh = { running: 0, calls: 0, failures: 0, windowEnds: 0, openUntil: 0, isTrying: false };
    states.set(memberId, fresh);
    return fresh;
  };
  const enter = (memberId: string, state: State): void => {
    if (state.openUntil > 0 && (state.isTrying || now() < state.openUntil)) {
      throw held('CIRCUIT_OPEN', 'calls are held back while the agency fails', state.openUntil - now());
    }
    if (state.running >= limits.concurrent) {
      throw held('PROVIDER_BUSY', `${limits.concurrent} calls to the agency are under way`, 1_000);
    }
    state.isTrying = state.openUntil > 0;
    state.running += 1;
    if (state.isTrying) metrics.providerCircuitOpen.set({ member: memberId }, 1);
  };
  const close = (memberId: string, state: State): void => {
    Object.assign(state, { calls: 0, failures: 0, windowEnds: now() + limits.windowMs, openUntil: 0 });
    metrics.providerCircuitOpen.set({ member: memberId }, 0);
  };
  const open = (memberId: string, state: State): void => {
    state.openUntil = now() + limits.openMs;
    metrics.providerCircuitOpen.set({ member: memberId }, 1);
  };
  const note = (memberId: string, state: State, failed: boolean, wasTrial: boolean): void => {
    if (wasTrial) return failed ? open(memberId, state) : close(memberId, state);
    if (state.openUntil > 0) return;
    if (now() >= state.windowEnds) close(memberId, state);
    state.calls += 1;
    state.failures += failed ? 1 : 0;
    const isBad = failed && state.calls >= limits.volume && state.failures >= state.calls * FAILED_SHARE;
    if (isBad) open(memberId, state);
  };
  return {
    circuitOf(memberId) {
      const { openUntil, isTrying } = stateOf(memberId);
      if (openUntil === 0) return 'closed';
      return isTrying || now() >= openUntil ? 'half-open' : 'open';
    },
    async run(memberId, call) {
      const state = stateOf(memberId);
      enter(memberId, state);
      const wasTrial = state.isTrying && state.openUntil > 0;
      try {
        const answer = await call();
        note(memberId, state, false, wasTrial);
        return answer;
      } catch (error) {
        if (wasTrial || !isImpatience(error)) note(memberId, state, isOutage(error), wasTrial);
        throw error;
      } finally {
        state.running -= 1;
        if (wasTrial) state.isTrying = false;
      }
    },
  };
}

const DEADLINE = 'DEADLINE_PASSED';

/** The agency may be well; the caller would not wait longer. */
export const deadlinePassed = (cause: unknown): Refusal =>
  new Refusal('PROVIDER_UNAVAILABLE', {
    origin: 'provider',
    retryAfter: 1,
    findings: [
      { code: DEADLINE, message: 'no answer within the time the caller waits', path: '/header/prefer' },
    ],
    cause,
  });

const OVERLOADED = new Set([408, 425, 429]);
const LONGEST_WAIT = 3_600;

/** An agency that fails may be unable to sign; what it says is not used. @throws Refusal PROVIDER_UNAVAILABLE */
export function refuseOutage({ status, headers }: Pick<HttpAnswer, 'status' | 'headers'>): void {
  if (status < 500 && !OVERLOADED.has(status)) return;
  const wait = Number(headers['retry-after']);
  const retryAfter = Number.isInteger(wait) && wait > 0 ? Math.min(wait, LONGEST_WAIT) : 30;
  throw new Refusal('PROVIDER_UNAVAILABLE', {
    origin: 'provider',
    detail: `It answered ${status}`,
    retryAfter,
  });
}

const isOutage = (error: unknown): boolean =>
  error instanceof Refusal && error.code === 'PROVIDER_UNAVAILABLE';

const isImpatience = (error: unknown): boolean =>
  error instanceof Refusal && error.options.findings?.some(({ code }) => code === DEADLINE) === true;

function held(code: string, message: string, ms: number): Refusal {
  const retryAfter = Math.max(1, Math.ceil(ms / 1000));
  return new Refusal('PROVIDER_UNAVAILABLE', {
    origin: 'gateway',
    retryAfter,
    findings: [{ code, message }],
  });
}
