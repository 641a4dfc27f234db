import { Refusal, type Finding } from '../core/errors.ts';
import { parseStrictJson } from '../core/strict-json.ts';
import { DEFAULT_ALGS, type TrustedIssuer, type TrustedKey } from './envelope-keys.ts';
import { verifyBytes } from './envelope-signature.ts';

/** Longest token that is read, in bytes. */
const MAX_TOKEN = 8192;

const COMPACT = /^[\w-]+\.[\w-]+\.[\w-]+$/;
/** A closed set: jku, x5u, jwk, x5c, crit, b64, cty, zip and whatever else may come are refused, never used. */
const HEADER_MEMBERS: ReadonlySet<string> = new Set(['alg', 'typ', 'kid']);
const KID = /^[\x21-\x7e]{1,128}$/;

export type JsonMembers = Readonly<Record<string, unknown>>;

export interface Jws {
  header: JsonMembers;
  /** Not verified yet. */
  payload: Buffer;
  /** The bytes that the signature covers. */
  signed: Buffer;
  signature: Buffer;
}

const AT = '/header/authorization';

/** A finding about the token; `member` points into its header or claims. */
export const tokenFinding = (code: string, message: string, member = ''): Finding => ({
  code,
  message,
  path: member === '' ? AT : `${AT}/${member}`,
});

/** Structure: size, compact form, canonical base64url, a strict JSON object as header with known members only. */
export function readJws(token: string): { jws?: Jws; findings: Finding[] } {
  if (Buffer.byteLength(token) > MAX_TOKEN) {
    return { findings: [tokenFinding('TOKEN_TOO_LARGE', `a token has at most ${MAX_TOKEN} bytes`)] };
  }
  if (!COMPACT.test(token)) return { findings: [tokenFinding('TOKEN_FORMAT', 'not a compact JWS')] };
  const parts = token.split('.').map(decodeCanonical);
  const [head, payload, signature] = parts;
  if (head === undefined || payload === undefined || signature === undefined) {
    return { findings: [tokenFinding('TOKEN_FORMAT', 'not canonical base64url')] };
  }
  const header = readMembers(head, 'header');
  if ('findings' in header) return header;
  const findings = checkHeader(header.members);
  if (findings.length > 0) return { findings };
  const signed = Buffer.from(token.slice(0, token.lastIndexOf('.')));
  return { jws: { header: header.members, payload, signed, signature }, findings };
}

function decodeCanonical(part: string): Buffer | undefined {
  const bytes = Buffer.from(part, 'base64url');
  return bytes.toString('base64url') === part ? bytes : undefined;
}

/** Strict JSON object of a token part. */
export function readMembers(
  bytes: Buffer,
  part: 'header' | 'claims',
): { members: JsonMembers } | { findings: Finding[] } {
  try {
    const value = parseStrictJson(bytes);
    if (typeof value === 'object' && value !== null && !Array.isArray(value))
      return { members: value as JsonMembers };
    return { findings: [tokenFinding('TOKEN_FORMAT', `the ${part} is not a JSON object`, part)] };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const code = error.code === 'JSON_DUPLICATE_MEMBER' ? 'TOKEN_DUPLICATE_MEMBER' : 'TOKEN_FORMAT';
    return { findings: [tokenFinding(code, `the ${part}: ${error.message}`, part)] };
  }
}

function checkHeader(header: JsonMembers): Finding[] {
  const findings = Object.keys(header)
    .filter((name) => !HEADER_MEMBERS.has(name))
    .map((name) =>
      tokenFinding('HEADER_MEMBER_REFUSED', 'this header member is never honoured', `header/${name}`),
    );
  if (typeof header['alg'] !== 'string') {
    findings.push(tokenFinding('TOKEN_FORMAT', 'alg is a string', 'header/alg'));
  }
  if (typeof header['kid'] !== 'string' || !KID.test(header['kid'])) {
    findings.push(tokenFinding('KID_MISSING', 'kid is a short string', 'header/kid'));
  }
  return findings;
}

/** Algorithm allow-list, then: does the key belong to the issuer, for this algorithm, at this time? */
export function checkKey(
  header: JsonMembers,
  issuer: TrustedIssuer | undefined,
  now: number,
): { key?: TrustedKey; findings: Finding[] } {
  const findings: Finding[] = [];
  const alg = String(header['alg']);
  const allowed: ReadonlySet<string> = issuer?.algs ?? DEFAULT_ALGS;
  const isAllowed = allowed.has(alg);
  if (!isAllowed)
    findings.push(tokenFinding('ALG_NOT_ALLOWED', 'this algorithm is not accepted', 'header/alg'));
  if (issuer === undefined) {
    findings.push(tokenFinding('ISSUER_UNKNOWN', 'no client has this id', 'claims/iss'));
    return { findings };
  }
  const key = issuer.keys.get(String(header['kid']));
  if (key === undefined) {
    findings.push(tokenFinding('KID_UNKNOWN', 'the issuer has no key with this kid', 'header/kid'));
    return { findings };
  }
  if (key.notBefore.getTime() > now || (key.notAfter !== undefined && key.notAfter.getTime() <= now)) {
    findings.push(tokenFinding('KEY_NOT_VALID_NOW', 'the key is not valid at this time', 'header/kid'));
  }
  if (isAllowed && key.alg !== alg) {
    findings.push(
      tokenFinding('ALG_NOT_OF_KEY', 'the key was registered for another algorithm', 'header/alg'),
    );
  }
  return findings.length > 0 ? { findings } : { key, findings };
}

/** The signature itself, with one key and one algorithm. Every way to fail is the same finding: which one helps only a forger. */
export function checkSignature({ signed, signature }: Jws, { alg, key }: TrustedKey): Finding[] {
  if (verifyBytes(alg, key, signed, signature)) return [];
  return [tokenFinding('SIGNATURE_INVALID', 'the signature does not verify')];
}
