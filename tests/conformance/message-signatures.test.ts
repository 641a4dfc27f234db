import {
  constants,
  createHmac,
  createPublicKey,
  sign,
  verify,
  createPrivateKey,
  type JsonWebKey,
} from 'node:crypto';
import { describe, expect, it } from 'vitest';
import {
  parseSignatureInput,
  parseSignatures,
  signatureBase,
  type SignedMessage,
} from '../../src/exchange/edges/message-signatures.ts';

/** Keys, messages and signatures of RFC 9421, appendices B.1 and B.2. */
const RSA_PSS = {
  kty: 'RSA',
  e: 'AQAB',
  n: 'r4tmm3r20Wd_PbqvP1s2-QEtvpuRaV8Yq40gjUR8y2Rjxa6dpG2GXHbPfvMs8ct-Lh1GH45x28Rw3Ry53mm-oAXjyQ86OnDkZ5N8lYbggD4O3w6M6pAvLkhk95AndTrifbIFPNU8PPMO7OyrFAHqgDsznjPFmTOtCEcN2Z1FpWgchwuYLPL-Wokqltd11nqqzi-bJ9cvSKADYdUAAN5WUtzdpiy6LbTgSxP7ociU4Tn0g5I6aDZJ7A8Lzo0KSyZYoA485mqcO0GVAdVw9lq4aOT9v6d-nb4bnNkQVklLQ3fVAvJm-xdDOp9LCNCN48V2pnDOkFV6-U9nV5oyc6XI2w',
};
const ECC = {
  kty: 'EC',
  crv: 'P-256',
  x: 'qIVYZVLCrPZHGHjP17CTW0_-D9Lfw0EkjqF7xB4FivA',
  y: 'Mc4nN9LTDOBhfoUeg8Ye9WedFRhnZXZJA12Qp0zZ6F0',
};
const ED25519 = {
  kty: 'OKP',
  crv: 'Ed25519',
  x: 'JrQLj5P_89iXES9-vFgrIy29clF9CC_oPPsw3c5D0bs',
};
const ED25519_PRIVATE = { ...ED25519, d: 'n4Ni-HpISpVObnQMW0wOhCKROaIKqKtW_2ZYb2p9KcU' };
const SECRET = Buffer.from(
  'uzvJfB4u3N0Jy4T7NZ75MDVcr8zSTInedJtkgcu46YW4XByzNJjxBdtjUkdJPBtbmHhIDi6pcl8jsasjlTMtDQ==',
  'base64',
);

const fields =
  (headers: Readonly<Record<string, string>>) =>
  (name: string): string[] =>
    headers[name] === undefined ? [] : [headers[name]];

const REQUEST: SignedMessage = {
  method: 'POST',
  url: 'https://example.com/foo?param=Value&Pet=dog',
  headers: fields({
    host: 'example.com',
    date: 'Tue, 20 Apr 2021 02:07:55 GMT',
    'content-type': 'application/json',
    'content-digest':
      'sha-512=:WZDPaVn/7XgHaAy8pmojAkGWoRx2UFChF41A2svX+TaPm+AbwAgBWnrIiYllu7BNNyealdVLvRwEmTHWXvJwew==:',
    'content-length': '18',
  }),
};
const RESPONSE: SignedMessage = {
  status: 200,
  headers: fields({
    date: 'Tue, 20 Apr 2021 02:07:56 GMT',
    'content-type': 'application/json',
    'content-digest':
      'sha-512=:mEWXIS7MaLRuGgxOBdODa3xqM1XdEvxoYhvlCFJ41QJgJc4GTsPp29l5oGX69wWdXymyU0rjJuahq4l5aGgfLQ==:',
    'content-length': '23',
  }),
};

const rsaPss = (base: string, signature: Buffer): boolean =>
  verify(
    'sha512',
    Buffer.from(base),
    {
      key: createPublicKey({ key: RSA_PSS, format: 'jwk' }),
      padding: constants.RSA_PKCS1_PSS_PADDING,
      saltLength: 64,
    },
    signature,
  );
const publicKey = (jwk: JsonWebKey) => createPublicKey({ key: jwk, format: 'jwk' });

const CASES: readonly [
  string,
  SignedMessage,
  string,
  string,
  (base: string, signature: Buffer) => boolean,
][] = [
  [
    'B.2.1 minimal, RSA-PSS',
    REQUEST,
    'sig-b21=();created=1618884473;keyid="test-key-rsa-pss";nonce="b3k2pp5k7z-50gnwp.yemd"',
    'sig-b21=:d2pmTvmbncD3xQm8E9ZV2828BjQWGgiwAaw5bAkgibUopemLJcWDy/lkbbHAve4cRAtx31Iq786U7it++wgGxbtRxf8Udx7zFZsckzXaJMkA7ChG52eSkFxykJeNqsrWH5S+oxNFlD4dzVuwe8DhTSja8xxbR/Z2cOGdCbzR72rgFWhzx2VjBqJzsPLMIQKhO4DGezXehhWwE56YCE+O6c0mKZsfxVrogUvA4HELjVKWmAvtl6UnCh8jYzuVG5WSb/QEVPnP5TmcAnLH1g+s++v6d4s8m0gCw1fV5/SITLq9mhho8K3+7EPYTU8IU1bLhdxO5Nyt8C8ssinQ98Xw9Q==:',
    rsaPss,
  ],
  [
    'B.2.2 selective, RSA-PSS',
    REQUEST,
    'sig-b22=("@authority" "content-digest" "@query-param";name="Pet");created=1618884473;keyid="test-key-rsa-pss";tag="header-example"',
    'sig-b22=:LjbtqUbfmvjj5C5kr1Ugj4PmLYvx9wVjZvD9GsTT4F7GrcQEdJzgI9qHxICagShLRiLMlAJjtq6N4CDfKtjvuJyE5qH7KT8UCMkSowOB4+ECxCmT8rtAmj/0PIXxi0A0nxKyB09RNrCQibbUjsLS/2YyFYXEu4TRJQzRw1rLEuEfY17SARYhpTlaqwZVtR8NV7+4UKkjqpcAoFqWFQh62s7Cl+H2fjBSpqfZUJcsIk4N6wiKYd4je2U/lankenQ99PZfB4jY3I5rSV2DSBVkSFsURIjYErOs0tFTQosMTAoxk//0RoKUqiYY8Bh0aaUEb0rQl3/XaVe4bXTugEjHSw==:',
    rsaPss,
  ],
  [
    'B.2.3 full, RSA-PSS',
    REQUEST,
    'sig-b23=("date" "@method" "@path" "@query" "@authority" "content-type" "content-digest" "content-length");created=1618884473;keyid="test-key-rsa-pss"',
    'sig-b23=:bbN8oArOxYoyylQQUU6QYwrTuaxLwjAC9fbY2F6SVWvh0yBiMIRGOnMYwZ/5MR6fb0Kh1rIRASVxFkeGt683+qRpRRU5p2voTp768ZrCUb38K0fUxN0O0iC59DzYx8DFll5GmydPxSmme9v6ULbMFkl+V5B1TP/yPViV7KsLNmvKiLJH1pFkh/aYA2HXXZzNBXmIkoQoLd7YfW91kE9o/CCoC1xMy7JA1ipwvKvfrs65ldmlu9bpG6A9BmzhuzF8Eim5f8ui9eH8LZH896+QIF61ka39VBrohr9iyMUJpvRX2Zbhl5ZJzSRxpJyoEZAFL2FUo5fTIztsDZKEgM4cUA==:',
    rsaPss,
  ],
  [
    'B.2.4 an answer, ECDSA P-256',
    RESPONSE,
    'sig-b24=("@status" "content-type" "content-digest" "content-length");created=1618884473;keyid="test-key-ecc-p256"',
    'sig-b24=:wNmSUAhwb5LxtOtOpNa6W5xj067m5hFrj0XQ4fvpaCLx0NKocgPquLgyahnzDnDAUy5eCdlYUEkLIj+32oiasw==:',
    (base, signature) =>
      verify('sha256', Buffer.from(base), { key: publicKey(ECC), dsaEncoding: 'ieee-p1363' }, signature),
  ],
  [
    'B.2.5 HMAC-SHA-256',
    REQUEST,
    'sig-b25=("date" "@authority" "content-type");created=1618884473;keyid="test-shared-secret"',
    'sig-b25=:pxcQw6G3AjtMBQjwo8XzkZf/bws5LelbaMk5rGIGtE8=:',
    (base, signature) => createHmac('sha256', SECRET).update(base).digest().equals(signature),
  ],
  [
    'B.2.6 Ed25519',
    REQUEST,
    'sig-b26=("date" "@method" "@path" "@authority" "content-type" "content-length");created=1618884473;keyid="test-key-ed25519"',
    'sig-b26=:wqcAqbmYJ2ji2glfAMaRy4gruYYnx2nEFN2HN6jrnDnQCK1u02Gb04v9EDgwUPiu4A0w6vuQv5lIp5WPpBKRCw==:',
    (base, signature) => verify(null, Buffer.from(base), publicKey(ED25519), signature),
  ],
];

describe('RFC 9421 appendix B.2', () => {
  it.each(CASES)(
    '%s verifies, and not after a change',
    (_name, message, inputField, signatureField, check) => {
      const [input] = parseSignatureInput(inputField);
      const signature = parseSignatures(signatureField).get(input?.label ?? '');
      const base = signatureBase(input!, message);
      expect(check(base, signature!)).toBe(true);
      expect(check(base.replace('1618884473', '1618884474'), signature!)).toBe(false);
    },
  );

  it('makes the deterministic signature of B.2.6', () => {
    const [, message, inputField, signatureField] = CASES[5]!;
    const base = signatureBase(parseSignatureInput(inputField)[0]!, message);
    const key = createPrivateKey({ key: ED25519_PRIVATE, format: 'jwk' });
    expect(sign(null, Buffer.from(base), key)).toEqual(parseSignatures(signatureField).get('sig-b26'));
  });

  it.each([
    '',
    'a',
    'a=',
    'a=("x"',
    'a=("x" "x")',
    'a=(x)',
    'a=("x");created=1;created=2',
    'a=("x"),',
    'a=("x") b=("y")',
    `a=("${'\u0001'}")`,
  ])('refuses %j as Signature-Input', (field) => {
    expect(() => parseSignatureInput(field)).toThrow('s');
  });

  it.each([
    'a=("absent")',
    'a=("date";sf)',
    'a=("@status")',
    'a=("@query-param";name="none")',
    'a=("@nothing")',
    'a=("date";req)',
    'a=("Date")',
  ])('has no base for %s', (field) => {
    expect(() => signatureBase(parseSignatureInput(field)[0]!, REQUEST)).toThrow(/has no|not supported/);
  });
});
