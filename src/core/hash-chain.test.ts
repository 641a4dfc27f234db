import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { contentDigest, sha256 } from './digest.ts';
import { chainHash, GENESIS } from './hash-chain.ts';

describe('chainHash', () => {
  it('depends on every entry and on their order', () => {
    const [a, b] = [Buffer.from('a'), Buffer.from('b')];
    const ab = chainHash(chainHash(GENESIS, a), b);
    expect(ab).not.toEqual(chainHash(chainHash(GENESIS, b), a));
    expect(ab).toEqual(
      createHash('sha256')
        .update(sha256(Buffer.concat([Buffer.alloc(32), a])))
        .update('b')
        .digest(),
    );
  });

  it('refuses a previous hash of another length, which would let two entries trade bytes', () => {
    expect(() => chainHash(Buffer.alloc(31), Buffer.from('a'))).toThrow(TypeError);
  });
});

describe('contentDigest', () => {
  it('matches the example of RFC 9530 and has a value for an empty body', () => {
    expect(contentDigest(Buffer.from('{"hello": "world"}\n'))).toBe(
      'sha-256=:RK/0qy18MlBSVnWgjwz6lZEWjP/lF5HF9bvEF8FabDg=:',
    );
    expect(contentDigest(Buffer.alloc(0))).toBe('sha-256=:47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=:');
  });
});
