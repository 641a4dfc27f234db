import { describe, expect, it } from 'vitest';
import type { ClientKey, Member } from '../members.ts';
import { checkCertificate, checkClock, checkKeys } from './findings.ts';

const NOW = Date.parse('2026-11-23T00:00:00Z');
const DAY = 86_400_000;
const key = (change: Partial<ClientKey> = {}): ClientKey => ({
  kid: 'k1',
  alg: 'ES256',
  jwk: {},
  notBefore: new Date(0),
  ...change,
});
const withKeys = (...keys: ClientKey[]): Member =>
  ({ clients: [{ id: 'a.core', memberId: 'a', algs: [], subjects: [], keys }] }) as unknown as Member;
const results = (found: { result: string }[]): string[] => found.map(({ result }) => result);

describe('checkKeys', () => {
  const cases: readonly [string, Member, string[]][] = [
    ['one key without an end', withKeys(key()), ['ok']],
    ['no software', { clients: [] } as unknown as Member, ['fail']],
    ['no key', withKeys(), ['fail']],
    ['a key that has ended', withKeys(key({ notAfter: new Date(NOW - 1) })), ['fail']],
    ['a key to come', withKeys(key({ notBefore: new Date(NOW + 1) })), ['fail']],
    ['a key that ends soon', withKeys(key({ notAfter: new Date(NOW + 3 * DAY) })), ['warn']],
    ['a successor beside it', withKeys(key({ notAfter: new Date(NOW + 3 * DAY) }), key()), ['ok']],
    ['a weak key', withKeys(key({ alg: 'RS256' })), ['ok', 'warn']],
  ];
  it.each(cases)('%s', (_name, member, expected) => {
    const found = checkKeys(member, NOW);
    expect(results(found)).toEqual(expected);
    for (const { result, fix } of found) expect(fix === undefined).toBe(result === 'ok');
  });
});

describe('checkClock', () => {
  const date = (seconds: number): string => new Date(NOW + seconds * 1000).toUTCString();
  it.each([
    [date(0), 'ok'],
    [date(-2), 'ok'],
    [date(5), 'warn'],
    [date(-9), 'warn'],
    [date(11), 'fail'],
    [date(-3_600), 'fail'],
    [null, 'warn'],
    ['yesterday', 'warn'],
  ])('%s is %s', (header, expected) => {
    expect(checkClock(header, NOW).result).toBe(expected);
  });
});

describe('checkCertificate', () => {
  const until = (days: number): Date => new Date(NOW + days * DAY);
  it.each([
    [{ validTo: until(90) }, 'ok'],
    [{ validTo: until(10) }, 'warn'],
    [{ validTo: until(-1) }, 'fail'],
    [{ validTo: until(90), problem: 'SELF_SIGNED_CERT_IN_CHAIN' }, 'fail'],
  ])('%j is %s', (certificate, expected) => {
    expect(checkCertificate(certificate, NOW).result).toBe(expected);
  });
});
