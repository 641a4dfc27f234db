import { canonicalJson } from '../core/canonical-json.ts';
import { sha256 } from '../core/digest.ts';
import { chainHash } from '../core/hash-chain.ts';
import { uuidv7 } from '../core/ids.ts';
import { takeRandom } from '../core/random.ts';
import type { CryptoBox, Sealed } from '../platform/crypto-box.ts';
import type { Access } from './access-log.ts';

/**
 * `RECEIVED`/`ANSWERED`: between a caller and us. `SENT`/`REPLIED`: between us and an agency. `RESTORE`: here a copy was
 * put back and entries are lost.
 */
type LogKind = 'RECEIVED' | 'ANSWERED' | 'SENT' | 'REPLIED' | 'RESTORE';

/** An authorisation as it was decided (AuthZEN-shaped). Holds ids only. */
export interface Decision {
  subject: { type: 'client'; id: string; member: string };
  action: { name: string };
  resource: { type: 'member' | 'gateway'; id: string };
  context: Readonly<Record<string, string | readonly string[]>>;
  outcome: 'permit' | 'deny';
  reasons: readonly string[];
  policyVersion: string;
}

/** One row of the message log before it has its place. Everything outside `proof` and `content` is free of personal data. */
export interface NewEntry {
  kind: LogKind;
  evidenceId: string;
  requestId?: string;
  client?: string;
  /** The member that was called. */
  member?: string;
  operation?: string;
  purpose?: string;
  grant?: string;
  case?: string;
  status?: number;
  code?: string;
  /** Of a `RESTORE`: the declaration as each officer signed it. */
  restore?: readonly string[];
  /** Tokens, digests, timings: kept as long as the log. */
  proof?: object;
  /** Bodies: kept as long as bodies are. */
  content?: object;
  decision?: Decision;
  /** Counts one call under a grant. */
  use?: { grantId: string; day: string };
  /** Whose data the call is about; the resident reads it in the access log. */
  access?: Access;
}

/** Where an entry stands in the log. */
export interface LogPosition {
  stream: string;
  seq: number;
  /** Hexadecimal. */
  hash: string;
}

export interface SealedPart {
  seq: number;
  part: 'proof' | 'content';
  id: string;
  sealed: Sealed;
}

export interface PlacedEntry {
  seq: number;
  hash: Buffer;
  text: string;
  /** Milliseconds. */
  at: number;
  parts: SealedPart[];
}

const SALT_BYTES = 16;

/** Seals proof and content, and gives the entry its canonical text and hash after `previous`. */
export function placeEntry(
  entry: NewEntry,
  place: { stream: string; seq: number; at: number; previous: Buffer },
  box: CryptoBox,
): PlacedEntry {
  const { kind, evidenceId, requestId, decision, proof, content, use: _use, access: _access, ...ids } = entry;
  const parts = [
    ...(proof === undefined ? [] : [sealPart('proof', proof, place.seq, box)]),
    ...(content === undefined ? [] : [sealPart('content', content, place.seq, box)]),
  ];
  const text = canonicalJson({
    ...ids,
    v: 1,
    stream: place.stream,
    seq: place.seq,
    at: place.at,
    kind,
    evidence: evidenceId,
    request: requestId,
    decision: decision?.outcome,
    decisionHash: decision && decisionHash(decision),
    ...Object.fromEntries(parts.map(({ part, commitment }) => [part, commitment])),
  });
  return { seq: place.seq, text, at: place.at, parts, hash: chainHash(place.previous, Buffer.from(text)) };
}

/** What an entry says of a decision: SHA-256 of its canonical text, hexadecimal. It holds ids only and needs no salt. */
export const decisionHash = (decision: Decision): string => sha256(canonicalJson(decision)).toString('hex');

function sealPart(
  part: SealedPart['part'],
  value: object,
  seq: number,
  box: CryptoBox,
): SealedPart & { commitment: string } {
  const salted = Buffer.concat([takeRandom(SALT_BYTES), Buffer.from(canonicalJson(value))]);
  const id = uuidv7();
  return { seq, part, id, sealed: box.seal(salted, id), commitment: sha256(salted).toString('hex') };
}

/** An opened part as its commitment was made: the salt, and the canonical text behind it. */
export const splitPart = (salted: Buffer): { salt: string; text: string } => ({
  salt: salted.subarray(0, SALT_BYTES).toString('hex'),
  text: salted.subarray(SALT_BYTES).toString(),
});

/** The value of an opened part and what its entry must have committed to. */
export function openPart(salted: Buffer): { value: unknown; commitment: string } {
  const value: unknown = JSON.parse(salted.subarray(SALT_BYTES).toString());
  return { value, commitment: sha256(salted).toString('hex') };
}
