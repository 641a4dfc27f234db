import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { createCryptoBox } from './crypto-box.ts';

const oldKey = randomBytes(32);
const newKey = randomBytes(32);
const box = createCryptoBox(oldKey);

describe('seal and open', () => {
  it('gives back what was sealed, and seals the same value differently each time', () => {
    const [one, two] = [box.seal('张三', 'row'), box.seal('张三', 'row')];
    expect(box.open(one, 'row').toString()).toBe('张三');
    expect(one.ciphertext).not.toEqual(two.ciphertext);
    expect(one).toMatchObject({ suite: 'AES-256-GCM', keyId: box.keyId });
  });

  it('does not open in another row', () => {
    expect(() => box.open(box.seal('x', 'row 1'), 'row 2')).toThrow();
  });

  it('does not open after any byte was changed or cut', () => {
    const sealed = box.seal('x');
    for (let at = 0; at < sealed.ciphertext.length; at += 1) {
      const changed = Buffer.from(sealed.ciphertext);
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect(() => box.open({ ...sealed, ciphertext: changed })).toThrow();
      expect(() => box.open({ ...sealed, ciphertext: sealed.ciphertext.subarray(0, at) })).toThrow();
    }
  });

  it('opens what a previous key sealed, and nothing of a key it does not know', () => {
    const sealed = box.seal('x');
    expect(createCryptoBox(newKey, [oldKey]).open(sealed).toString()).toBe('x');
    expect(() => createCryptoBox(newKey).open(sealed)).toThrow('DATA_KEYS_PREVIOUS');
    expect(() => box.open({ ...sealed, suite: 'AES-128-ECB' })).toThrow();
  });
});

describe('lookup', () => {
  it('is the same for the same value and key only', () => {
    expect(box.lookup('a')).toEqual(createCryptoBox(oldKey).lookup('a'));
    expect(box.lookup('a')).not.toEqual(box.lookup('b'));
    expect(box.lookup('a')).not.toEqual(createCryptoBox(newKey).lookup('a'));
  });

  it('covers the keys before a rotation', () => {
    expect(createCryptoBox(newKey, [oldKey]).lookups('a')).toContainEqual(box.lookup('a'));
  });
});
