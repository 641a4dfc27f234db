import { sign } from 'node:crypto';
import { contentDigest } from '../../src/core/digest.ts';
import type { HostileToken } from './hostile-token-forms.ts';
import {
  b64,
  chifeng,
  CHIFENG,
  CLAIMS,
  future,
  GATEWAY,
  good,
  HEADER,
  rawToken,
  retired,
  SECONDS,
  tongliao,
  TONGLIAO,
  URL_RECEIVED,
  withClaims,
  withHeader,
  without,
} from './request-tokens.ts';

const [goodHead = '', goodClaims = '', goodSignature = ''] = good.split('.');
const signatureBytes = Buffer.from(goodSignature, 'base64url');
const flipped = Buffer.from(signatureBytes);
flipped[10]! ^= 1;

export const HOSTILE_KEYS: readonly HostileToken[] = [
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
];

export const HOSTILE_CLAIMS: readonly HostileToken[] = [
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
