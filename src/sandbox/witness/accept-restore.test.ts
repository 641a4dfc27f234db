import { expect, it } from 'vitest';
import type { RestoreDeclaration } from '../../exchange/restore-declaration.ts';
import { isDeclared } from './accept-restore.ts';
import type { Head, Seal, Witness } from './witness.ts';

const hash = (digit: string): string => digit.repeat(64);
const known: Head = { seq: 8, head: hash('8'), countersignature: 'own' };
const witness = { agency: 'chifeng', gatewayId: 'https://gateway.example' } as Witness;
const declaration: RestoreDeclaration = {
  v: 1,
  gateway: witness.gatewayId,
  backup: hash('a'),
  incident: 'INC-17',
  base: { seq: 5, head: hash('5') },
  last: { seq: 9, head: hash('9') },
  witnessed: [{ ...known, member: 'chifeng' }],
  unheard: [],
  lost: { from: 1, to: 2 },
};
const seal = (seq: number, previous: string): Seal => ({
  token: '',
  claims: { seq, previous } as Seal['claims'],
});
const next = seal(10, hash('9'));

it('a witness goes on behind a gap that names the head it knows, or the last seal before it', () => {
  expect(isDeclared(declaration, known, next, witness)).toBe(true);
  const base = { ...known, seq: 5, head: hash('5') };
  expect(isDeclared({ ...declaration, witnessed: [] }, base, next, witness)).toBe(true);
});

it.each<[string, Partial<RestoreDeclaration>, Head, Seal]>([
  ['names another head', { witnessed: [{ ...known, member: 'chifeng', head: hash('0') }] }, known, next],
  ['names what another member knows', { witnessed: [{ ...known, member: 'tongliao' }] }, known, next],
  ['names a countersignature it never gave', {}, { ...known, countersignature: 'other' }, next],
  ['leaves its head out', { witnessed: [] }, known, next],
  ['is of another gateway', { gateway: 'https://other.example' }, known, next],
  ['is followed by an earlier seal', {}, known, seal(9, hash('9'))],
  ['is followed by a seal that continues another head', {}, known, seal(10, hash('0'))],
])('a witness does not go on when the declaration %s', (_what, change, head, first) => {
  expect(isDeclared({ ...declaration, ...change }, head, first, witness)).toBe(false);
});
