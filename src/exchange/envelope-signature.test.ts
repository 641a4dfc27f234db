import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import fc from 'fast-check';
import { CompactSign, compactVerify } from 'jose';
import { describe, expect, it } from 'vitest';
import { signBytes, verifyBytes } from './envelope-signature.ts';
import type { Alg } from './envelope-keys.ts';

const PAIRS: Readonly<Record<Alg, { privateKey: KeyObject; publicKey: KeyObject }>> = {
  ES256: generateKeyPairSync('ec', { namedCurve: 'P-256' }),
  EdDSA: generateKeyPairSync('ed25519'),
  PS256: generateKeyPairSync('rsa', { modulusLength: 2048 }),
  RS256: generateKeyPairSync('rsa', { modulusLength: 2048 }),
};
const ALGS = Object.keys(PAIRS) as Alg[];
const SIGNED = ['ES256', 'EdDSA'] as const;

const split = (token: string): { data: Buffer; signature: Buffer } => {
  const end = token.lastIndexOf('.');
  return {
    data: Buffer.from(token.slice(0, end)),
    signature: Buffer.from(token.slice(end + 1), 'base64url'),
  };
};

const byJose = (data: Buffer, signature: Buffer, alg: Alg): Promise<boolean> =>
  compactVerify(`${data.toString()}.${signature.toString('base64url')}`, PAIRS[alg].publicKey, {
    algorithms: [alg],
  })
    .then(() => true)
    .catch(() => false);

describe('signatures beside those of jose', () => {
  it.each(ALGS)('%s: says of any signature what jose says', async (alg) => {
    const { privateKey, publicKey } = PAIRS[alg];
    const change = fc.record({
      at: fc.nat(600),
      bits: fc.integer({ min: 0, max: 255 }),
      cut: fc.integer({ min: -2, max: 2 }),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ minLength: 1, maxLength: 200 }),
        change,
        async (payload, { at, bits, cut }) => {
          const { data, signature } = split(
            await new CompactSign(payload).setProtectedHeader({ alg }).sign(privateKey),
          );
          expect(verifyBytes(alg, publicKey, data, signature)).toBe(true);
          const changed = Buffer.concat([signature, Buffer.alloc(2)]).subarray(0, signature.length + cut);
          const place = at % changed.length;
          changed.writeUInt8(changed.readUInt8(place) ^ bits, place);
          expect(verifyBytes(alg, publicKey, data, changed)).toBe(await byJose(data, changed, alg));
        },
      ),
    );
  });

  it.each(SIGNED)('%s: what is signed here verifies there, with leading zeros too', async (alg) => {
    const header = Buffer.from(JSON.stringify({ alg })).toString('base64url');
    // One in 128 signatures of ES256 has a number that is shorter than 32 bytes.
    for (let round = 0; round < 600; round += 1) {
      const data = Buffer.from(`${header}.${Buffer.from(`payload ${round}`).toString('base64url')}`);
      const signature = signBytes(alg, PAIRS[alg].privateKey, data);
      expect(signature).toHaveLength(64);
      expect(await byJose(data, signature, alg)).toBe(true);
    }
  });

  it('takes no number beyond the order, no zero and no other length', () => {
    const data = Buffer.from('a.b');
    const order = Buffer.from('ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551', 'hex');
    const one = Buffer.alloc(32);
    one.writeUInt8(1, 31);
    const halves = [Buffer.alloc(32), one, order, Buffer.alloc(32, 0xff)];
    for (const r of halves)
      for (const s of halves)
        expect(verifyBytes('ES256', PAIRS.ES256.publicKey, data, Buffer.concat([r, s]))).toBe(false);
    for (const length of [0, 1, 63, 65, 70, 72])
      expect(verifyBytes('ES256', PAIRS.ES256.publicKey, data, Buffer.alloc(length, 1))).toBe(false);
  });
});
