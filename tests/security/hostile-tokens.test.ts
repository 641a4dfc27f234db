import { createHmac, generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { contentDigest } from '../../src/core/digest.ts';
import { Refusal } from '../../src/core/errors.ts';
import {
  signRequestToken,
  trustedIssuer,
  verifyRequestToken,
  type TrustedIssuer,
} from '../../src/exchange/envelope.ts';
import { memoryReplayStore, type ReplayStore } from '../../src/platform/replay-store.ts';

const NOW = Date.parse('2026-03-02T01:00:00Z');
const SECONDS = NOW / 1000;
const GATEWAY = 'https://gateway.example';
const URL_RECEIVED = `${GATEWAY}/pension/v1/certificates?page=1`;
const BODY = Buffer.from('{"a":1}');
const CHIFENG = 'chifeng-social-insurance.core';
const TONGLIAO = 'tongliao-social-insurance.core';

type Members = Record<string, unknown>;

const chifeng = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const tongliao = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const edwards = generateKeyPairSync('ed25519');
const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 });
const retired = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const future = generateKeyPairSync('ec', { namedCurve: 'P-256' });

const trusted = (kid: string, key: KeyObject, alg: 'ES256' | 'EdDSA' | 'RS256', from = 0, to?: number) => ({
  kid,
  alg,
  key,
  notBefore: new Date(from),
  ...(to !== undefined && { notAfter: new Date(to) }),
});

const issuers = new Map<string, TrustedIssuer>([
  [
    CHIFENG,
    trustedIssuer(
      CHIFENG,
      [
        trusted('c-1', chifeng.publicKey, 'ES256'),
        trusted('c-ed', edwards.publicKey, 'EdDSA'),
        trusted('c-rsa', rsa.publicKey, 'RS256'),
        trusted('c-old', retired.publicKey, 'ES256', 0, NOW - 1),
        trusted('c-new', future.publicKey, 'ES256', NOW + 60_000),
      ],
      { speaksFor: (sub) => sub.startsWith('chifeng-social-insurance/') },
    ),
  ],
  [TONGLIAO, trustedIssuer(TONGLIAO, [trusted('t-1', tongliao.publicKey, 'ES256')])],
]);

const b64 = (value: unknown): string =>
  Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64url');

const HEADER: Members = { alg: 'ES256', typ: 'agency-request+jwt', kid: 'c-1' };
const CLAIMS: Members = {
  iss: CHIFENG,
  sub: 'chifeng-social-insurance/officer-7',
  aud: GATEWAY,
  iat: SECONDS,
  nbf: SECONDS,
  exp: SECONDS + 60,
  jti: 'jti-0123456789abcdef',
  htm: 'POST',
  htu: URL_RECEIVED,
  purpose: 'pension-transfer',
  grant: 'grant-1',
  content_digest: contentDigest(BODY),
};

/** A token whose parts are exactly these texts, signed with this key. */
function rawToken(header: unknown, claims: unknown, key: KeyObject = chifeng.privateKey): string {
  const input = `${b64(header)}.${b64(claims)}`;
  const hash = key.asymmetricKeyType === 'ed25519' ? null : 'sha256';
  return `${input}.${sign(hash, Buffer.from(input), { key, dsaEncoding: 'ieee-p1363' }).toString('base64url')}`;
}

const withHeader = (change: Members): string => rawToken({ ...HEADER, ...change }, CLAIMS);
const withClaims = (change: Members): string => rawToken(HEADER, { ...CLAIMS, ...change });

function without(name: string): string {
  const { [name]: _removed, ...claims } = CLAIMS;
  return rawToken(HEADER, claims);
}

function hmacToken(secret: Buffer | string): string {
  const input = `${b64({ ...HEADER, alg: 'HS256' })}.${b64(CLAIMS)}`;
  return `${input}.${createHmac('sha256', secret).update(input).digest('base64url')}`;
}

const good = rawToken(HEADER, CLAIMS);
const [goodHead = '', goodClaims = '', goodSignature = ''] = good.split('.');
const signatureBytes = Buffer.from(goodSignature, 'base64url');
const flipped = Buffer.from(signatureBytes);
flipped[10]! ^= 1;
const spki = chifeng.publicKey.export({ type: 'spki', format: 'pem' });
const jwk = tongliao.publicKey.export({ format: 'jwk' });
const claimsText = JSON.stringify(CLAIMS);
const nested = (depth: number): string => `${'['.repeat(depth)}1${']'.repeat(depth)}`;

/** [what, token, finding that must be among those reported] */
const HOSTILE: readonly (readonly [string, string, string])[] = [
  // form
  ['empty', '', 'TOKEN_FORMAT'],
  ['one part', goodHead, 'TOKEN_FORMAT'],
  ['two parts', `${goodHead}.${goodClaims}`, 'TOKEN_FORMAT'],
  ['empty signature', `${goodHead}.${goodClaims}.`, 'TOKEN_FORMAT'],
  ['empty payload', `${goodHead}..${goodSignature}`, 'TOKEN_FORMAT'],
  ['four parts', `${good}.AAAA`, 'TOKEN_FORMAT'],
  ['five parts (JWE)', `${good}.AAAA.AAAA`, 'TOKEN_FORMAT'],
  ['leading space', ` ${good}`, 'TOKEN_FORMAT'],
  ['trailing line feed', `${good}\n`, 'TOKEN_FORMAT'],
  ['padding', `${good}=`, 'TOKEN_FORMAT'],
  ['plus sign', good.replace(/.$/, '+'), 'TOKEN_FORMAT'],
  ['slash', good.replace(/.$/, '/'), 'TOKEN_FORMAT'],
  ['full-width letter', good.replace(/^./, 'ｅ'), 'TOKEN_FORMAT'],
  ['zero byte', `${good}\0`, 'TOKEN_FORMAT'],
  [
    'unused bits set in the header',
    `${goodHead.slice(0, -1)}${goodHead.endsWith('9') ? '-' : '9'}.${goodClaims}.${goodSignature}`,
    'TOKEN_FORMAT',
  ],
  [
    'unused bits set in the signature',
    `${goodHead}.${goodClaims}.${nonCanonical(goodSignature)}`,
    'TOKEN_FORMAT',
  ],
  [
    'JSON serialization',
    JSON.stringify({ protected: goodHead, payload: goodClaims, signature: goodSignature }),
    'TOKEN_FORMAT',
  ],
  ['larger than 8 KB', withClaims({ filler: 'x'.repeat(9000) }), 'TOKEN_TOO_LARGE'],
  ['header is no JSON', rawToken('{alg:ES256}', CLAIMS), 'TOKEN_FORMAT'],
  ['header is a list', rawToken([HEADER], CLAIMS), 'TOKEN_FORMAT'],
  ['header is null', rawToken('null', CLAIMS), 'TOKEN_FORMAT'],
  ['header with a byte order mark', rawToken(`\uFEFF${JSON.stringify(HEADER)}`, CLAIMS), 'TOKEN_FORMAT'],
  ['claims are a list', rawToken(HEADER, [CLAIMS]), 'TOKEN_FORMAT'],
  ['claims are a string', rawToken(HEADER, '"x"'), 'TOKEN_FORMAT'],
  ['claims with a byte order mark', rawToken(HEADER, `\uFEFF${claimsText}`), 'TOKEN_FORMAT'],
  ['claims are a nested token', rawToken(HEADER, good), 'TOKEN_FORMAT'],
  ['claims with a trailing comma', rawToken(HEADER, claimsText.replace(/}$/, ',}')), 'TOKEN_FORMAT'],
  [
    'claims nested too deep',
    rawToken(HEADER, claimsText.replace(/}$/, `,"deep":${nested(40)}}`)),
    'TOKEN_FORMAT',
  ],
  [
    'claims with __proto__',
    rawToken(HEADER, claimsText.replace(/}$/, ',"__proto__":{"aud":1}}')),
    'TOKEN_FORMAT',
  ],
  [
    'claims with constructor',
    rawToken(HEADER, claimsText.replace(/}$/, ',"constructor":1}')),
    'TOKEN_FORMAT',
  ],
  [
    'claims with a lone surrogate',
    rawToken(HEADER, claimsText.replace(/}$/, ',"x":"\\ud800"}')),
    'TOKEN_FORMAT',
  ],
  ['claims with a huge number', rawToken(HEADER, claimsText.replace(/}$/, ',"x":1e999}')), 'TOKEN_FORMAT'],
  [
    'duplicate alg',
    rawToken(JSON.stringify(HEADER).replace('{', '{"alg":"none",'), CLAIMS),
    'TOKEN_DUPLICATE_MEMBER',
  ],
  [
    'duplicate kid, escaped',
    rawToken(JSON.stringify(HEADER).replace('{', '{"\\u006bid":"t-1",'), CLAIMS),
    'TOKEN_DUPLICATE_MEMBER',
  ],
  [
    'duplicate iss',
    rawToken(HEADER, claimsText.replace('{', `{"iss":"${TONGLIAO}",`)),
    'TOKEN_DUPLICATE_MEMBER',
  ],
  [
    'duplicate exp',
    rawToken(HEADER, claimsText.replace(/}$/, `,"exp":${SECONDS + 50}}`)),
    'TOKEN_DUPLICATE_MEMBER',
  ],
  [
    'duplicate member deep inside',
    rawToken(HEADER, claimsText.replace(/}$/, ',"act":{"a":1,"a":1}}')),
    'TOKEN_DUPLICATE_MEMBER',
  ],
  // header members that are never honoured
  ...['jku', 'x5u', 'x5t', 'x5t#S256', 'cty', 'zip', 'enc', 'epk', 'iss'].map(
    (name) =>
      [`header ${name}`, withHeader({ [name]: 'https://evil.example/x' }), 'HEADER_MEMBER_REFUSED'] as const,
  ),
  ['header x5c', withHeader({ x5c: ['MIIB'] }), 'HEADER_MEMBER_REFUSED'],
  ['header jwk', rawToken({ ...HEADER, jwk }, CLAIMS, tongliao.privateKey), 'HEADER_MEMBER_REFUSED'],
  ['crit unknown', withHeader({ crit: ['exp'] }), 'HEADER_MEMBER_REFUSED'],
  ['crit empty', withHeader({ crit: [] }), 'HEADER_MEMBER_REFUSED'],
  ['b64 false', withHeader({ b64: false, crit: ['b64'] }), 'HEADER_MEMBER_REFUSED'],
  ['b64 true', withHeader({ b64: true }), 'HEADER_MEMBER_REFUSED'],
  // algorithms
  ['alg none unsigned', `${b64({ ...HEADER, alg: 'none' })}.${goodClaims}.AA`, 'ALG_NOT_ALLOWED'],
  ...[
    'none',
    'None',
    'NONE',
    'es256',
    'ES256 ',
    'ES384',
    'ES512',
    'ES256K',
    'HS256',
    'HS512',
    'PS256',
    'RS256',
    'RS1',
    'Ed25519',
    'dir',
    '',
  ].map((alg) => [`alg "${alg}"`, withHeader({ alg }), 'ALG_NOT_ALLOWED'] as const),
  ['alg as a number', withHeader({ alg: 256 }), 'TOKEN_FORMAT'],
  ['alg as a list', withHeader({ alg: ['ES256'] }), 'TOKEN_FORMAT'],
  ['alg absent', rawToken({ typ: HEADER['typ'], kid: 'c-1' }, CLAIMS), 'TOKEN_FORMAT'],
  ['HMAC with the public key as PEM', hmacToken(spki), 'ALG_NOT_ALLOWED'],
  ['HMAC with an empty secret', hmacToken(''), 'ALG_NOT_ALLOWED'],
  [
    'RSA key without the setting',
    rawToken({ ...HEADER, alg: 'RS256', kid: 'c-rsa' }, CLAIMS, rsa.privateKey),
    'ALG_NOT_ALLOWED',
  ],
  ['EdDSA under an EC key', withHeader({ alg: 'EdDSA' }), 'ALG_NOT_OF_KEY'],
  ['ES256 under an Ed25519 key', withHeader({ kid: 'c-ed' }), 'ALG_NOT_OF_KEY'],
  // keys belong to issuers
  ['kid absent', rawToken({ alg: 'ES256', typ: HEADER['typ'] }, CLAIMS), 'KID_MISSING'],
  ['kid empty', withHeader({ kid: '' }), 'KID_MISSING'],
  ['kid as a number', withHeader({ kid: 1 }), 'KID_MISSING'],
  ['kid with a line feed', withHeader({ kid: 'c-1\n' }), 'KID_MISSING'],
  ['kid unknown', withHeader({ kid: 'c-2' }), 'KID_UNKNOWN'],
  ['kid __proto__', withHeader({ kid: '__proto__' }), 'KID_UNKNOWN'],
  ['kid as a path', withHeader({ kid: '../../dev/null' }), 'KID_UNKNOWN'],
  ['kid as SQL', withHeader({ kid: "c-1'or'1'='1" }), 'KID_UNKNOWN'],
  [
    'another agency signs as Chifeng with its own kid',
    rawToken({ ...HEADER, kid: 't-1' }, CLAIMS, tongliao.privateKey),
    'KID_UNKNOWN',
  ],
  [
    "another agency signs under Chifeng's kid",
    rawToken(HEADER, CLAIMS, tongliao.privateKey),
    'SIGNATURE_INVALID',
  ],
  ['iss of another agency, own key', withClaims({ iss: TONGLIAO }), 'KID_UNKNOWN'],
  ['iss unknown', withClaims({ iss: 'nobody.core' }), 'ISSUER_UNKNOWN'],
  ['iss with other case', withClaims({ iss: CHIFENG.toUpperCase() }), 'ISSUER_UNKNOWN'],
  ['iss __proto__', withClaims({ iss: '__proto__' }), 'ISSUER_UNKNOWN'],
  ['iss absent', without('iss'), 'ISSUER_UNKNOWN'],
  ['iss as a list', withClaims({ iss: [CHIFENG] }), 'ISSUER_UNKNOWN'],
  ['key retired', rawToken({ ...HEADER, kid: 'c-old' }, CLAIMS, retired.privateKey), 'KEY_NOT_VALID_NOW'],
  [
    'key of the future',
    rawToken({ ...HEADER, kid: 'c-new' }, CLAIMS, future.privateKey),
    'KEY_NOT_VALID_NOW',
  ],
  // signatures
  ['one bit flipped', `${goodHead}.${goodClaims}.${flipped.toString('base64url')}`, 'SIGNATURE_INVALID'],
  ['all zero', `${goodHead}.${goodClaims}.${Buffer.alloc(64).toString('base64url')}`, 'SIGNATURE_INVALID'],
  [
    'r and s of one',
    `${goodHead}.${goodClaims}.${Buffer.from([...Array(31).fill(0), 1, ...Array(31).fill(0), 1]).toString('base64url')}`,
    'SIGNATURE_INVALID',
  ],
  [
    'too short',
    `${goodHead}.${goodClaims}.${signatureBytes.subarray(0, 63).toString('base64url')}`,
    'SIGNATURE_INVALID',
  ],
  [
    'too long',
    `${goodHead}.${goodClaims}.${Buffer.concat([signatureBytes, Buffer.alloc(1)]).toString('base64url')}`,
    'SIGNATURE_INVALID',
  ],
  [
    'DER form',
    `${goodHead}.${goodClaims}.${sign('sha256', Buffer.from(`${goodHead}.${goodClaims}`), chifeng.privateKey).toString('base64url')}`,
    'SIGNATURE_INVALID',
  ],
  [
    'signature of another token',
    `${withClaims({ jti: 'jti-another-0123456' }).split('.').slice(0, 2).join('.')}.${goodSignature}`,
    'SIGNATURE_INVALID',
  ],
  [
    'claims changed after signing',
    `${goodHead}.${b64({ ...CLAIMS, sub: 'chifeng-social-insurance/head' })}.${goodSignature}`,
    'SIGNATURE_INVALID',
  ],
  // typ, aud, times
  ['typ absent', rawToken({ alg: 'ES256', kid: 'c-1' }, CLAIMS), 'TYP_WRONG'],
  ['typ JWT', withHeader({ typ: 'JWT' }), 'TYP_WRONG'],
  ['typ of a response', withHeader({ typ: 'agency-response+jwt' }), 'TYP_WRONG'],
  ['typ in other case', withHeader({ typ: 'Agency-Request+JWT' }), 'TYP_WRONG'],
  ['aud of an agency', withClaims({ aud: 'tongliao-social-insurance' }), 'AUD_WRONG'],
  ['aud as a list', withClaims({ aud: [GATEWAY] }), 'AUD_WRONG'],
  ['aud with a slash more', withClaims({ aud: `${GATEWAY}/` }), 'AUD_WRONG'],
  ['expired', withClaims({ iat: SECONDS - 70, nbf: SECONDS - 70, exp: SECONDS - 10 }), 'TOKEN_EXPIRED'],
  ['iat in the future', withClaims({ iat: SECONDS + 11, exp: SECONDS + 60 }), 'TOKEN_FROM_FUTURE'],
  ['nbf in the future', withClaims({ nbf: SECONDS + 11 }), 'TOKEN_NOT_YET_VALID'],
  ['life of 61 seconds', withClaims({ exp: SECONDS + 61 }), 'TOKEN_LIFE'],
  ['exp before iat', withClaims({ exp: SECONDS - 1 }), 'TOKEN_LIFE'],
  ['life of ten years', withClaims({ exp: SECONDS + 315_360_000 }), 'TOKEN_LIFE'],
  ...['iat', 'nbf', 'exp'].flatMap((name) => [
    [`${name} as a string`, withClaims({ [name]: String(SECONDS) }), 'CLAIM_INVALID'] as const,
    [`${name} as a fraction`, withClaims({ [name]: SECONDS + 0.5 }), 'CLAIM_INVALID'] as const,
    [`${name} negative`, withClaims({ [name]: -1 }), 'CLAIM_INVALID'] as const,
    [`${name} null`, withClaims({ [name]: null }), 'CLAIM_INVALID'] as const,
  ]),
  ...['sub', 'iat', 'nbf', 'exp', 'jti', 'htm', 'htu', 'purpose', 'grant', 'content_digest'].map(
    (name) => [`${name} absent`, without(name), 'CLAIM_INVALID'] as const,
  ),
  ['jti too short', withClaims({ jti: 'short-123456789' }), 'CLAIM_INVALID'],
  ['jti too long', withClaims({ jti: 'x'.repeat(65) }), 'CLAIM_INVALID'],
  ['jti with a space', withClaims({ jti: 'jti 0123456789abcdef' }), 'CLAIM_INVALID'],
  ['jti as a number', withClaims({ jti: 1_234_567_890_123_456 }), 'CLAIM_INVALID'],
  ['sub with a line feed', withClaims({ sub: 'chifeng-social-insurance/a\nb' }), 'CLAIM_INVALID'],
  ['sub as an object', withClaims({ sub: { id: 1 } }), 'CLAIM_INVALID'],
  ['act as a string', withClaims({ act: 'officer' }), 'CLAIM_INVALID'],
  ['case with a path', withClaims({ case: '../1' }), 'CLAIM_INVALID'],
  [
    "sub of another agency's officer",
    withClaims({ sub: 'tongliao-social-insurance/officer-1' }),
    'SUB_NOT_ALLOWED',
  ],
  // binding
  ['htm of another method', withClaims({ htm: 'GET' }), 'HTM_MISMATCH'],
  ['htm in lower case', withClaims({ htm: 'post' }), 'HTM_MISMATCH'],
  ['htu of another path', withClaims({ htu: `${GATEWAY}/pension/v1/other` }), 'HTU_MISMATCH'],
  ['htu without the query', withClaims({ htu: `${GATEWAY}/pension/v1/certificates` }), 'HTU_MISMATCH'],
  [
    'htu with another query',
    withClaims({ htu: `${GATEWAY}/pension/v1/certificates?page=2` }),
    'HTU_MISMATCH',
  ],
  ['htu of another host', withClaims({ htu: URL_RECEIVED.replace('gateway.', 'evil.') }), 'HTU_MISMATCH'],
  ['htu over plain HTTP', withClaims({ htu: URL_RECEIVED.replace('https', 'http') }), 'HTU_MISMATCH'],
  [
    'digest of another body',
    withClaims({ content_digest: contentDigest(Buffer.from('{"a":2}')) }),
    'DIGEST_MISMATCH',
  ],
  [
    'digest of an empty body',
    withClaims({ content_digest: contentDigest(Buffer.alloc(0)) }),
    'DIGEST_MISMATCH',
  ],
  ['digest by SHA-512', withClaims({ content_digest: 'sha-512=:AAAA:' }), 'DIGEST_MISMATCH'],
];

/** The same bytes in another spelling: the unused low bits of the last character set. */
function nonCanonical(part: string): string {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
  return part.slice(0, -1) + alphabet[alphabet.indexOf(part.at(-1)!) + 1]!;
}

const claimed: string[] = [];

/** A store that has been running since `epoch` and is now at `at`. */
function replayStore(epoch: number, at: number): ReplayStore {
  let now = epoch;
  const store = memoryReplayStore(() => now);
  now = at;
  return store;
}

const replay = replayStore(NOW - 3_600_000, NOW);
const counting: ReplayStore = {
  remember(iss, jti, iat, ttl) {
    claimed.push(jti);
    return replay.remember(iss, jti, iat, ttl);
  },
};
const verifier = {
  issuers: (iss: string) => issuers.get(iss),
  audience: GATEWAY,
  replay: counting,
  now: () => NOW,
};
const received = (token: string) => ({
  token,
  method: 'POST',
  url: URL_RECEIVED,
  contentDigest: contentDigest(BODY),
  body: BODY,
});

async function refusalOf(work: Promise<unknown>): Promise<Refusal> {
  const outcome = await work.then(
    () => undefined,
    (error: unknown) => error,
  );
  if (outcome instanceof Refusal) return outcome;
  throw new Error('accepted');
}

describe('hostile request tokens', () => {
  it('are at least a hundred', () => {
    expect(HOSTILE.length).toBeGreaterThanOrEqual(100);
  });

  it.each(HOSTILE)('%s', async (_what, token, finding) => {
    claimed.length = 0;
    const refusal = await refusalOf(verifyRequestToken(received(token), verifier));
    expect(refusal.code).toBe('TOKEN_INVALID');
    expect(refusal.options.findings?.map(({ code }) => code)).toContain(finding);
    expect(claimed, 'a refused token uses up no jti').toEqual([]);
  });
});

describe('request token', () => {
  it('passes once and is a replay after that', async () => {
    const { claims } = await verifyRequestToken(received(good), verifier);
    expect(claims).toEqual(CLAIMS);
    const refusal = await refusalOf(verifyRequestToken(received(good), verifier));
    expect(refusal.options.findings?.map(({ code }) => code)).toEqual(['JTI_SEEN']);
  });

  it('passes under EdDSA and at the edges of its time window', async () => {
    const ed = rawToken(
      { ...HEADER, alg: 'EdDSA', kid: 'c-ed' },
      { ...CLAIMS, jti: 'edge-0000000000000001' },
      edwards.privateKey,
    );
    const late = withClaims({
      jti: 'edge-0000000000000002',
      iat: SECONDS - 69,
      nbf: SECONDS - 69,
      exp: SECONDS - 9,
    });
    const early = withClaims({
      jti: 'edge-0000000000000003',
      iat: SECONDS + 10,
      nbf: SECONDS + 10,
      exp: SECONDS + 70,
    });
    for (const token of [ed, late, early]) {
      expect((await verifyRequestToken(received(token), verifier)).claims.iss).toBe(CHIFENG);
    }
  });

  it('passes under RS256 only where the issuer is set to it', async () => {
    const token = rawToken(
      { ...HEADER, alg: 'RS256', kid: 'r' },
      { ...CLAIMS, jti: 'rsa-00000000000000001' },
      rsa.privateKey,
    );
    const issuer = trustedIssuer(CHIFENG, [trusted('r', rsa.publicKey, 'RS256')], {
      algs: new Set(['RS256']),
    });
    const { alg } = await verifyRequestToken(received(token), { ...verifier, issuers: () => issuer });
    expect(alg).toBe('RS256');
  });

  it('reports every finding, in the order of the checks', async () => {
    const token = rawToken(
      { ...HEADER, typ: 'JWT' },
      {
        ...CLAIMS,
        aud: 'x',
        exp: SECONDS + 90,
        htm: 'PUT',
        htu: `${GATEWAY}/x`,
        content_digest: contentDigest(Buffer.alloc(0)),
      },
      tongliao.privateKey,
    );
    const refusal = await refusalOf(
      verifyRequestToken({ ...received(token), contentDigest: undefined }, verifier),
    );
    expect(refusal.options.findings?.map(({ code }) => code)).toEqual([
      'SIGNATURE_INVALID',
      'TYP_WRONG',
      'AUD_WRONG',
      'TOKEN_LIFE',
      'HTM_MISMATCH',
      'HTU_MISMATCH',
      'DIGEST_MISMATCH',
      'DIGEST_HEADER_MISMATCH',
    ]);
  });

  it('says nothing of grants to whoever is not known, and GRANT_MISSING when only the grant is wrong', async () => {
    const checkGrant = () => [{ code: 'GRANT_UNKNOWN', message: 'no such grant' }];
    const forged = await refusalOf(
      verifyRequestToken(received(rawToken(HEADER, CLAIMS, tongliao.privateKey)), {
        ...verifier,
        checkGrant,
      }),
    );
    expect(forged.options.findings?.map(({ code }) => code)).toEqual(['SIGNATURE_INVALID']);
    const fresh = withClaims({ jti: 'grant-000000000000001' });
    const refusal = await refusalOf(verifyRequestToken(received(fresh), { ...verifier, checkGrant }));
    expect([refusal.code, refusal.options.findings?.[0]?.code]).toEqual(['GRANT_MISSING', 'GRANT_UNKNOWN']);
  });
});

describe('replay store that came back empty', () => {
  let token = '';
  beforeAll(async () => {
    const signed = await signRequestToken({
      key: { kid: 'c-1', alg: 'ES256', privateKey: chifeng.privateKey },
      iss: CHIFENG,
      sub: 'chifeng-social-insurance/system',
      aud: GATEWAY,
      method: 'POST',
      url: URL_RECEIVED,
      body: BODY,
      purpose: 'pension-transfer',
      grant: 'grant-1',
      now: NOW,
    });
    token = signed.token;
  });

  it('refuses tokens from before its epoch and takes those from after it', async () => {
    const restarted = replayStore(NOW + 500, NOW + 600);
    const refusal = await refusalOf(verifyRequestToken(received(token), { ...verifier, replay: restarted }));
    expect([refusal.code, refusal.status]).toEqual(['REPLAY_STORE_RESET', 503]);
    const before = replayStore(NOW - 1_000, NOW + 600);
    await expect(verifyRequestToken(received(token), { ...verifier, replay: before })).resolves.toBeDefined();
  });
});
