import { sha256 } from './digest.ts';

/** Leaves and inner nodes are hashed apart, so that no node can pass for a leaf (RFC 9162 section 2.1.1). */
const LEAF = Buffer.from([0]);
const NODE = Buffer.from([1]);

const leafHash = (leaf: Uint8Array): Buffer => sha256(Buffer.concat([LEAF, leaf]));
const nodeHash = (left: Buffer, right: Buffer): Buffer => sha256(Buffer.concat([NODE, left, right]));

/** The largest power of two below `size`: where a tree of that size is split. */
const splitOf = (size: number): number => 2 ** Math.floor(Math.log2(size - 1));

/** Root over leaves in this order; that of no leaves is SHA-256 of nothing. */
export function merkleRoot(leaves: readonly Uint8Array[]): Buffer {
  return leaves.length === 0 ? sha256('') : rootOf(leaves.map(leafHash));
}

/** Root over hashed leaves, of which there is at least one. */
function rootOf(hashes: readonly Buffer[]): Buffer {
  let level = hashes;
  while (level.length > 1) {
    const above: Buffer[] = [];
    for (let index = 0; index + 1 < level.length; index += 2)
      above.push(nodeHash(level[index]!, level[index + 1]!));
    if (level.length % 2 === 1) above.push(level.at(-1)!);
    level = above;
  }
  return level[0]!;
}

/** Sibling hashes from the leaf at `index` up to the root. Throws RangeError for a leaf that is not there. */
export function inclusionProof(leaves: readonly Uint8Array[], index: number): Buffer[] {
  if (!Number.isInteger(index) || index < 0 || index >= leaves.length) throw new RangeError('no such leaf');
  return pathTo(leaves.map(leafHash), index);
}

function pathTo(hashes: readonly Buffer[], index: number): Buffer[] {
  if (hashes.length === 1) return [];
  const split = splitOf(hashes.length);
  const [left, right] = [hashes.slice(0, split), hashes.slice(split)];
  return index < split
    ? [...pathTo(left, index), rootOf(right)]
    : [...pathTo(right, index - split), rootOf(left)];
}

/** The root that a leaf, its place and its proof lead to; `undefined` when the proof has another length. */
export function rootOfInclusion(
  leaf: Uint8Array,
  { index, size }: { index: number; size: number },
  path: readonly Buffer[],
): Buffer | undefined {
  if (!Number.isInteger(index) || index < 0 || index >= size) return undefined;
  let hash = leafHash(leaf);
  let [place, last] = [index, size - 1];
  for (const sibling of path) {
    if (last === 0) return undefined;
    if (place % 2 === 1 || place === last) {
      hash = nodeHash(sibling, hash);
      // Where the tree is ragged, the node was carried up unpaired.
      while (place % 2 === 0 && place !== 0) [place, last] = [place >> 1, last >> 1];
    } else {
      hash = nodeHash(hash, sibling);
    }
    [place, last] = [place >> 1, last >> 1];
  }
  return last === 0 ? hash : undefined;
}

/** Shows that the tree of the first `size` leaves is the beginning of this one (RFC 9162 section 2.1.4). */
export function consistencyProof(leaves: readonly Uint8Array[], size: number): Buffer[] {
  if (!Number.isInteger(size) || size < 1 || size > leaves.length) throw new RangeError('no such tree');
  return subProof(leaves.map(leafHash), size, true);
}

function subProof(hashes: readonly Buffer[], size: number, isWhole: boolean): Buffer[] {
  if (size === hashes.length) return isWhole ? [] : [rootOf(hashes)];
  const split = splitOf(hashes.length);
  const [left, right] = [hashes.slice(0, split), hashes.slice(split)];
  return size <= split
    ? [...subProof(left, size, isWhole), rootOf(right)]
    : [...subProof(right, size - split, false), rootOf(left)];
}

interface Tree {
  size: number;
  root: Buffer;
}

/** Whether `newer` continues `older`, by this proof. */
export function isConsistent(older: Tree, newer: Tree, proof: readonly Buffer[]): boolean {
  if (older.size < 1 || older.size > newer.size) return false;
  if (older.size === newer.size) return proof.length === 0 && older.root.equals(newer.root);
  // A whole subtree is its own first hash; the proof leaves it out.
  const isPowerOfTwo = Number.isInteger(Math.log2(older.size));
  const [first, ...rest] = isPowerOfTwo ? [older.root, ...proof] : proof;
  if (first === undefined) return false;
  let [place, last] = [older.size - 1, newer.size - 1];
  while (place % 2 === 1) [place, last] = [place >> 1, last >> 1];
  let [was, is] = [first, first];
  for (const sibling of rest) {
    if (last === 0) return false;
    if (place % 2 === 1 || place === last) {
      was = nodeHash(sibling, was);
      is = nodeHash(sibling, is);
      while (place % 2 === 0 && place !== 0) [place, last] = [place >> 1, last >> 1];
    } else {
      is = nodeHash(is, sibling);
    }
    [place, last] = [place >> 1, last >> 1];
  }
  return last === 0 && was.equals(older.root) && is.equals(newer.root);
}
