import { createPublicKey } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { importPublicKey, trustedIssuer, type Alg } from '../../src/exchange/envelope-keys.ts';
import { checkKey, checkSignature, readJws } from '../../src/exchange/envelope-jws.ts';
import { verifyBytes } from '../../src/exchange/envelope-signature.ts';

interface Jwk {
  kty: string;
  kid?: string;
  alg?: string;
  [member: string]: unknown;
}

interface Group<T> {
  comment: string;
  public?: Jwk;
  private: Jwk;
  publicKeyDer: string;
  tests: T[];
}

interface JwsTest {
  tcId: number;
  comment: string;
  jws: string;
  result: 'valid' | 'invalid' | 'acceptable';
}

interface RawTest {
  tcId: number;
  msg: string;
  sig: string;
  result: 'valid' | 'invalid' | 'acceptable';
}

function groups<T>(file: string): Group<T>[] {
  const text = readFileSync(new URL(`../vectors/${file}`, import.meta.url), 'utf8');
  return (JSON.parse(text) as { groups: Group<T>[] }).groups;
}

/** The member setting that takes all four algorithms, so that the vectors reach the signature check. */
const ALL_ALGS = new Set<Alg>(['ES256', 'EdDSA', 'PS256', 'RS256']);
const isOurs = (alg: unknown): alg is Alg => ALL_ALGS.has(alg as Alg);

function verify(token: string, jwk: Jwk): string {
  const { jws, findings } = readJws(token);
  if (jws === undefined) return findings[0]!.code;
  if (!isOurs(jwk.alg)) return 'ALG_NOT_ALLOWED';
  const key = {
    kid: jwk.kid ?? '',
    alg: jwk.alg,
    key: importPublicKey(jwk, jwk.alg),
    notBefore: new Date(0),
  };
  const checked = checkKey(jws.header, trustedIssuer('vector', [key], { algs: ALL_ALGS }), Date.now());
  if (checked.key === undefined) return checked.findings[0]!.code;
  return checkSignature(jws, checked.key)[0]?.code ?? 'VERIFIED';
}

/**
 * Valid by the vectors, refused by us: algorithms beyond our four (HMAC, SHA-384 and SHA-512), a key used with another
 * algorithm than its own (RFC 7520 signs PS384 under a PS256 key), an empty payload, characters outside base64url.
 */
const DOCUMENTED = {
  ALG_NOT_ALLOWED: 2,
  'ALG_NOT_ALLOWED: not one of our four': 22,
  TOKEN_FORMAT: 2,
  'TOKEN_FORMAT: not one of our four': 6,
};

describe('Wycheproof JSON Web Signature', () => {
  it('verifies no invalid token and refuses valid ones only for a documented, safer reason', () => {
    const refused: Record<string, number> = {};
    const wrong: string[] = [];
    let total = 0;
    for (const group of groups<JwsTest>('wycheproof-json_web_signature.json')) {
      for (const test of group.tests) {
        total += 1;
        const outcome = verify(test.jws, group.public ?? group.private);
        if (outcome === 'VERIFIED' && test.result !== 'valid') wrong.push(`${test.tcId} ${test.comment}`);
        if (outcome === 'VERIFIED' || test.result !== 'valid') continue;
        const reason = isOurs((group.public ?? group.private).alg)
          ? outcome
          : `${outcome}: not one of our four`;
        refused[reason] = (refused[reason] ?? 0) + 1;
      }
    }
    expect(total).toBe(401);
    expect(wrong).toEqual([]);
    expect(refused).toEqual(DOCUMENTED);
  });
});

describe('RFC 7520 and RFC 8037 examples', () => {
  const text = readFileSync(new URL('../vectors/rfc7520-cookbook.json', import.meta.url), 'utf8');
  const { vectors } = JSON.parse(text) as {
    vectors: Record<string, { input?: { key?: Jwk; alg?: string }; output?: Record<string, unknown> }>;
  };
  const outcomeOf = (name: string): string => {
    const { input, output } = vectors[name]!;
    const compact = output?.['compact'];
    const { d: _d, p: _p, q: _q, dp: _dp, dq: _dq, qi: _qi, k: _k, ...jwk } = input!.key!;
    return verify(String(compact), { ...jwk, alg: input!.alg! } as Jwk);
  };

  it.each([
    ['jws/4_1.rsa_v15_signature.json', 'VERIFIED'],
    ['jws/4_2.rsa-pss_signature.json', 'ALG_NOT_ALLOWED'],
    ['jws/4_3.ecdsa_signature.json', 'ALG_NOT_ALLOWED'],
    ['jws/4_4.hmac-sha2_integrity_protection.json', 'ALG_NOT_ALLOWED'],
    ['jws/4_5.signature_with_detached_content.json', 'TOKEN_FORMAT'],
    ['curve25519/jws.json', 'KID_MISSING'],
    ['jwe/5_1.key_encryption_using_rsa_v15_and_aes-hmac-sha2.json', 'TOKEN_FORMAT'],
    ['rfc7797/hmac-sha2_b64_false.json', 'TOKEN_FORMAT'],
  ])('%s: %s', (name, outcome) => {
    expect(outcomeOf(name)).toBe(outcome);
  });

  it('refuses every JSON serialization', () => {
    const json = Object.values(vectors).flatMap(({ output }) => [output?.['json'], output?.['json_flat']]);
    const present = json.filter((form) => form !== undefined);
    expect(present.length).toBeGreaterThan(30);
    for (const form of present) expect(readJws(JSON.stringify(form)).jws).toBeUndefined();
  });
});

/** The primitive that jose calls under our verifier, on the pinned Node. */
describe('Wycheproof signatures on the primitive', () => {
  it.each([
    ['wycheproof-ecdsa_p256_p1363.json', 'ES256', 262],
    ['wycheproof-ed25519.json', 'EdDSA', 151],
  ] as const)('%s', (file, alg, count) => {
    let total = 0;
    const wrong: number[] = [];
    for (const group of groups<RawTest>(file)) {
      const key = createPublicKey({
        key: Buffer.from(group.publicKeyDer, 'hex'),
        format: 'der',
        type: 'spki',
      });
      for (const { tcId, msg, sig, result } of group.tests) {
        total += 1;
        const [signature, message] = [Buffer.from(sig, 'hex'), Buffer.from(msg, 'hex')];
        if (verifyBytes(alg, key, message, signature) !== (result === 'valid')) wrong.push(tcId);
      }
    }
    expect(total).toBe(count);
    expect(wrong).toEqual([]);
  });
});

describe('importPublicKey', () => {
  const publicKeys = groups<JwsTest>('wycheproof-json_web_signature.json').map(
    (group) => group.public ?? group.private,
  );

  it('refuses keys that are private, symmetric, for encryption, of another curve or too small', () => {
    const small = { kty: 'RSA', e: 'AQAB', n: Buffer.alloc(128, 0xff).toString('base64url') };
    const ec = publicKeys.find(({ kty, alg }) => kty === 'EC' && alg === 'ES256')!;
    const offCurve = { ...ec, y: Buffer.alloc(32, 1).toString('base64url') };
    const bad: [Record<string, unknown>, Alg][] = [
      [{ kty: 'oct', k: 'AAAA' }, 'ES256'],
      [{ ...ec, d: ec['x'] }, 'ES256'],
      [{ ...ec, use: 'enc' }, 'ES256'],
      [ec, 'EdDSA'],
      [ec, 'RS256'],
      [offCurve, 'ES256'],
      [publicKeys.find(({ alg }) => alg === 'ES521') ?? {}, 'ES256'],
      [small, 'RS256'],
      [{}, 'ES256'],
    ];
    for (const [jwk, alg] of bad) {
      expect(() => importPublicKey(jwk, alg)).toThrow(expect.objectContaining({ code: 'BODY_INVALID' }));
    }
    expect(importPublicKey(ec, 'ES256').type).toBe('public');
  });

  it('refuses two keys with one kid, which would leave open which of them counts', () => {
    const key = {
      kid: 'one',
      alg: 'ES256' as const,
      key: importPublicKey(publicKeys[1]!, 'ES256'),
      notBefore: new Date(0),
    };
    expect(() => trustedIssuer('a', [key, key])).toThrow(TypeError);
  });
});
