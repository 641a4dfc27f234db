import type { ClientKey, Member } from '../exchange/members.ts';

/** One thing that was looked at, and what to do about it. */
export interface Checked {
  check: 'member' | 'keys' | 'url' | 'clock' | 'tls' | 'contract';
  result: 'ok' | 'warn' | 'fail';
  /** What was seen. */
  what: string;
  /** What mends it; absent when nothing is wrong. */
  fix?: string;
}

const DAY = 86_400_000;
const SOON_DAYS = 30;

const isInForce = ({ notBefore, notAfter }: ClientKey, now: number): boolean =>
  notBefore.getTime() <= now && (notAfter === undefined || notAfter.getTime() > now);

/** Whether each registered program of a member has a key to sign with, and for how long. */
export function checkKeys({ clients }: Member, now = Date.now()): Checked[] {
  if (clients.length === 0)
    return [
      {
        check: 'keys',
        result: 'fail',
        what: 'no software is registered',
        fix: 'Put a client of the member into the members file',
      },
    ];
  return clients.flatMap(({ id, keys }) => checkClient(id, keys, now));
}

function checkClient(id: string, keys: readonly ClientKey[], now: number): Checked[] {
  const live = keys.filter((key) => isInForce(key, now));
  if (live.length === 0)
    return [
      {
        check: 'keys',
        result: 'fail',
        what: `${id} has no key in force (${keys.length} registered and not revoked)`,
        fix: 'Register a public key: npm run cli -- client create, or POST /admin/v1/clients/{clientId}/keys',
      },
    ];
  const last = Math.max(...live.map(({ notAfter }) => notAfter?.getTime() ?? Number.POSITIVE_INFINITY));
  const days = Math.floor((last - now) / DAY);
  const ends: Checked[] =
    days < SOON_DAYS
      ? [
          {
            check: 'keys',
            result: 'warn',
            what: `the last key of ${id} ends in ${days} days`,
            fix: 'Register the next key now: npm run cli -- client rotate; both count until the old one ends',
          },
        ]
      : [{ check: 'keys', result: 'ok', what: `${id} has ${live.length} key(s) in force` }];
  const weak = live.filter(({ alg }) => alg === 'RS256');
  const fix = 'Register an ES256 or EdDSA key and take RS256 from the members file';
  return [
    ...ends,
    ...weak.map(({ kid }): Checked => ({ check: 'keys', result: 'warn', what: `${kid} is RS256`, fix })),
  ];
}

/** Seconds by which tokens may differ from our clock. */
const SKEW = 10;

/** The clock of an agency by the Date header of its answer. Whole seconds: one second off is rounding. */
export function checkClock(date: string | null, now = Date.now()): Checked {
  const theirs = date === null ? Number.NaN : Date.parse(date);
  if (Number.isNaN(theirs))
    return {
      check: 'clock',
      result: 'warn',
      what: 'its answers carry no Date',
      fix: 'Let its server send the Date header, and keep its clock by NTP',
    };
  const seconds = Math.round((theirs - now) / 1000);
  const what = `its clock is ${Math.abs(seconds)} s ${seconds < 0 ? 'behind' : 'ahead of'} ours`;
  if (Math.abs(seconds) <= 2) return { check: 'clock', result: 'ok', what };
  const result = Math.abs(seconds) > SKEW ? 'fail' : 'warn';
  return { check: 'clock', result, what, fix: `Set it by NTP: tokens are refused beyond ${SKEW} s` };
}

const CERTIFICATE_DAYS = 21;

/** A certificate as it was shown; `problem` is why it is not trusted. */
export function checkCertificate(
  certificate: { validTo: Date; problem?: string },
  now = Date.now(),
): Checked {
  const days = Math.floor((certificate.validTo.getTime() - now) / DAY);
  if (certificate.problem !== undefined)
    return {
      check: 'tls',
      result: 'fail',
      what: `its certificate is not trusted: ${certificate.problem}`,
      fix: 'Serve the whole chain, issued for this host name by a certificate authority that Node trusts (or name yours in NODE_EXTRA_CA_CERTS)',
    };
  if (days < CERTIFICATE_DAYS)
    return {
      check: 'tls',
      result: days < 0 ? 'fail' : 'warn',
      what: `its certificate ends in ${days} days`,
      fix: 'Renew it',
    };
  return { check: 'tls', result: 'ok', what: `its certificate counts for ${days} more days` };
}
