import { createHmac } from 'node:crypto';
import {
  b64,
  chifeng,
  CLAIMS,
  good,
  HEADER,
  rawToken,
  rsa,
  SECONDS,
  tongliao,
  TONGLIAO,
  withClaims,
  withHeader,
} from './request-tokens.ts';

/** [what, token, finding that must be among those reported] */
export type HostileToken = readonly [string, string, string];

function hmacToken(secret: Buffer | string): string {
  const input = `${b64({ ...HEADER, alg: 'HS256' })}.${b64(CLAIMS)}`;
  return `${input}.${createHmac('sha256', secret).update(input).digest('base64url')}`;
}

const [goodHead = '', goodClaims = '', goodSignature = ''] = good.split('.');
const spki = chifeng.publicKey.export({ type: 'spki', format: 'pem' });
const jwk = tongliao.publicKey.export({ format: 'jwk' });
const claimsText = JSON.stringify(CLAIMS);
const nested = (depth: number): string => `${'['.repeat(depth)}1${']'.repeat(depth)}`;

/** The same bytes in another spelling: the unused low bits of the last character set. */
function nonCanonical(part: string): string {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
  return part.slice(0, -1) + alphabet[alphabet.indexOf(part.at(-1)!) + 1]!;
}

export const HOSTILE_FORMS: readonly HostileToken[] = [
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
];

export const HOSTILE_HEADERS: readonly HostileToken[] = [
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
];
