import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { CompactSign } from 'jose';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../core/canonical-json.ts';
import type { OfficerKey } from './officer-keys.ts';
import { readRestore, signRestore, type RestoreDeclaration } from './restore-declaration.ts';

const SEALED = 10;
const NOW = 20;
const hash = (digit: string): string => digit.repeat(64);
const declaration: RestoreDeclaration = {
  v: 1,
  gateway: 'https://gateway.example',
  backup: hash('a'),
  incident: 'INC-17',
  base: { seq: 5, head: hash('b') },
  last: { seq: 9, head: hash('c') },
  witnessed: [],
  unheard: [],
  lost: { from: 1, to: 2 },
};

interface Officer extends OfficerKey {
  privateKey: KeyObject;
}

function officer(account: string, kid: string, change: Partial<OfficerKey> = {}): Officer {
  const { privateKey, publicKey: key } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  return { account, kid, key, from: 3, privateKey, ...change };
}

const [first, second] = [officer('anna', 'k1'), officer('bert', 'k2')];
const spare = officer('anna', 'k3');
const late = officer('bert', 'k4', { from: SEALED + 1 });
const ended = officer('bert', 'k5', { ended: NOW - 1 });
const endedLater = officer('bert', 'k6', { ended: NOW + 1 });
const keys = new Map([first, second, spare, late, ended, endedLater].map((one) => [one.kid, one]));

const by = ({ kid, privateKey }: Officer, change: Partial<RestoreDeclaration> = {}): Promise<string> =>
  signRestore({ ...declaration, ...change }, { kid, alg: 'ES256', privateKey });
const raw = ({ kid, privateKey }: Officer, payload: string, typ = 'log-restore+jwt'): Promise<string> =>
  new CompactSign(Buffer.from(payload)).setProtectedHeader({ alg: 'ES256', kid, typ }).sign(privateKey);
const read = (...tokens: string[]): ReturnType<typeof readRestore> =>
  readRestore(tokens, { keys, sealed: SEALED, at: NOW });

const flipped = (token: string): string => {
  const at = token.length - 20;
  return token.slice(0, at) + (token[at] === 'A' ? 'B' : 'A') + token.slice(at + 1);
};
const unsigned = (token: string): string => {
  const header = Buffer.from(JSON.stringify({ alg: 'none', kid: 'k2', typ: 'log-restore+jwt' }));
  return `${header.toString('base64url')}.${token.split('.')[1]}.`;
};
const both = async (payload: string): Promise<string[]> => [
  await raw(first, payload),
  await raw(second, payload),
];

describe('the declaration of a restore', () => {
  it('stands with the signatures of two officers', async () => {
    const said = await read(await by(first), await by(second));
    expect(said).toMatchObject({ declaration, officers: [{ account: 'anna' }, { account: 'bert' }] });
  });

  it('stands when a key was ended after it', async () => {
    expect(await read(await by(first), await by(endedLater))).toMatchObject({ declaration });
  });

  it.each<[string, () => Promise<string[]>]>([
    ['nobody', async () => []],
    ['one officer', async () => [await by(first)]],
    ['one officer twice', async () => [await by(first), await by(first)]],
    ['one officer with two keys', async () => [await by(first), await by(spare)]],
    ['a key that is registered nowhere', async () => [await by(first), await by(officer('bert', 'k9'))]],
    ['another key under a registered name', async () => [await by(first), await by(officer('bert', 'k2'))]],
    ['a key that came after the last seal', async () => [await by(first), await by(late)]],
    ['a key that was ended before', async () => [await by(first), await by(ended)]],
    ['another text under each signature', async () => [await by(first), await by(second, { incident: 'X' })]],
    ['a signature with a bit flipped', async () => [await by(first), flipped(await by(second))]],
    ['no signature at all', async () => [await by(first), unsigned(await by(second))]],
    [
      'tokens of another kind',
      async () => [
        await raw(first, canonicalJson(declaration), 'agency-request+jwt'),
        await raw(second, canonicalJson(declaration), 'agency-request+jwt'),
      ],
    ],
    ['a declaration with another member', () => both(canonicalJson({ ...declaration, note: 'x' }))],
    ['a declaration with a member twice', () => both(canonicalJson(declaration).replace('{', '{"v":2,'))],
    ['a free text as incident', () => both(canonicalJson({ ...declaration, incident: 'disk of Wang' }))],
    ['bytes that are no declaration', () => both('[]')],
    ['bytes that are no JSON', () => both('declared')],
  ])('does not stand with %s', async (_what, tokens) => {
    expect(await read(...(await tokens()))).toBeTypeOf('string');
  });
});
