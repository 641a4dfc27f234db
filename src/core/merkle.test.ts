import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { consistencyProof, inclusionProof, isConsistent, merkleRoot, rootOfInclusion } from './merkle.ts';

/** Leaves and roots that Certificate Transparency implementations test themselves with (RFC 6962). */
const LEAVES = [
  '',
  '00',
  '10',
  '2021',
  '3031',
  '40414243',
  '5051525354555657',
  '606162636465666768696a6b6c6d6e6f',
].map((hex) => Buffer.from(hex, 'hex'));
const ROOTS = [
  'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
];

const leaves = fc.array(fc.uint8Array({ maxLength: 40 }), { minLength: 1, maxLength: 70 });
const flip = (hash: Buffer): Buffer => Buffer.from(hash.map((byte, at) => (at === 7 ? byte ^ 1 : byte)));

describe('merkleRoot', () => {
  it.each(ROOTS.map((root, size) => [size, root] as const))('of %i known leaves', (size, root) => {
    expect(merkleRoot(LEAVES.slice(0, size)).toString('hex')).toBe(root);
  });

  it('does not take a node for a leaf', () => {
    const [one, other] = [merkleRoot([LEAVES[0]!]), merkleRoot([LEAVES[1]!])];
    expect(merkleRoot([Buffer.concat([one, other])])).not.toEqual(merkleRoot(LEAVES.slice(0, 2)));
  });
});

describe('inclusion', () => {
  it('is proven for every leaf of every tree', () => {
    fc.assert(
      fc.property(leaves, (all) => {
        const root = merkleRoot(all);
        for (const [index, leaf] of all.entries()) {
          const place = { index, size: all.length };
          expect(rootOfInclusion(leaf, place, inclusionProof(all, index))).toEqual(root);
        }
      }),
      { numRuns: 30 },
    );
  });

  it('is not proven for another leaf, place, size or path', () => {
    fc.assert(
      fc.property(leaves, fc.nat(), (all, random) => {
        const index = random % all.length;
        const size = all.length;
        const path = inclusionProof(all, index);
        const root = merkleRoot(all);
        const leaf = all[index]!;
        expect(rootOfInclusion(Buffer.concat([leaf, LEAVES[1]!]), { index, size }, path)).not.toEqual(root);
        expect(rootOfInclusion(leaf, { index, size }, [...path, root])).toBeUndefined();
        expect(rootOfInclusion(leaf, { index: size, size }, path)).toBeUndefined();
        for (const at of path.keys()) {
          expect(rootOfInclusion(leaf, { index, size }, path.toSpliced(at, 1))).toBeUndefined();
          const bent = path.with(at, flip(path[at]!));
          expect(rootOfInclusion(leaf, { index, size }, bent)).not.toEqual(root);
        }
      }),
    );
  });

  it('throws for a leaf that is not there', () => {
    expect(() => inclusionProof(LEAVES, LEAVES.length)).toThrow(RangeError);
    expect(() => inclusionProof([], 0)).toThrow(RangeError);
  });
});

describe('consistency', () => {
  it('is proven for every beginning of every tree', () => {
    fc.assert(
      fc.property(leaves, (all) => {
        const newer = { size: all.length, root: merkleRoot(all) };
        for (let size = 1; size <= all.length; size += 1) {
          const older = { size, root: merkleRoot(all.slice(0, size)) };
          expect(isConsistent(older, newer, consistencyProof(all, size))).toBe(true);
        }
      }),
      { numRuns: 30 },
    );
  });

  it('is not proven when a leaf of the beginning was changed, or the proof', () => {
    fc.assert(
      fc.property(leaves, fc.nat(), fc.nat(), (all, one, other) => {
        const size = 1 + (one % all.length);
        const at = other % size;
        const older = { size, root: merkleRoot(all.slice(0, size)) };
        const changed = all.with(at, Buffer.concat([all[at]!, LEAVES[2]!]));
        const newer = { size: all.length, root: merkleRoot(changed) };
        expect(isConsistent(older, newer, consistencyProof(changed, size))).toBe(false);
        const proof = consistencyProof(all, size);
        const genuine = { size: all.length, root: merkleRoot(all) };
        expect(isConsistent(older, genuine, [...proof, older.root])).toBe(false);
        for (const place of proof.keys()) {
          expect(isConsistent(older, genuine, proof.with(place, flip(proof[place]!)))).toBe(false);
        }
      }),
    );
  });
});
