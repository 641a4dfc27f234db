import type { RawRequest } from './mediation.ts';
import { headerValues } from './raw-headers.ts';

/** What a caller prefers (RFC 7240), as far as we honour it. */
export interface Preference {
  /** Seconds that the caller waits. */
  wait?: number;
}

const WAIT = /^wait\s*=\s*"?(\d{1,4})"?$/i;

/** Preferences that are malformed, or not ours, are left out: nobody is refused for one. */
export function preferenceOf({ rawHeaders }: Pick<RawRequest, 'rawHeaders'>): Preference {
  const wanted = headerValues(rawHeaders, 'prefer').flatMap((value) => value.split(','));
  for (const one of wanted) {
    const seconds = Number(WAIT.exec(one.trim())?.[1]);
    if (seconds > 0) return { wait: seconds };
  }
  return {};
}

/** Says which preferences were honoured. */
export const appliedHeaders = ({ wait }: Preference): Record<string, string> =>
  wait === undefined ? {} : { 'preference-applied': `wait=${wait}` };
