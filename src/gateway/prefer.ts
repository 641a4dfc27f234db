import type { RawRequest } from './mediation.ts';
import { headerValues } from './raw-headers.ts';

/** What a caller prefers (RFC 7240), as far as we honour it. */
export interface Preference {
  /** Seconds that the caller waits. */
  wait?: number;
  /** The answer is fetched later. */
  respondAsync?: true;
}

const WAIT = /^wait\s*=\s*"?(\d{1,4})"?$/i;
const ASYNC = /^respond-async$/i;

/** Preferences that are malformed, or not ours, are left out: nobody is refused for one. */
export function preferenceOf({ rawHeaders }: Pick<RawRequest, 'rawHeaders'>): Preference {
  const wanted = headerValues(rawHeaders, 'prefer').flatMap((value) => value.split(','));
  const seconds = wanted.map((one) => Number(WAIT.exec(one.trim())?.[1])).find((number) => number > 0);
  return {
    ...(seconds !== undefined && { wait: seconds }),
    ...(wanted.some((one) => ASYNC.test(one.trim())) && { respondAsync: true }),
  };
}

/** Says which preferences were honoured. */
export const appliedHeaders = ({ wait }: Preference): Record<string, string> =>
  wait === undefined ? {} : { 'preference-applied': `wait=${wait}` };
