import { constants, sign, verify, type KeyObject } from 'node:crypto';
import type { Alg } from './envelope-keys.ts';

/*
 * node:crypto at once instead of jose: WebCrypto hands every signature to another thread and back, which costs more than
 * the signature. And DER instead of `dsaEncoding: 'ieee-p1363'`: OpenSSL then keeps its fast form of the key.
 * jose stays the reference that a test compares with.
 */

const HALF = 32;

/** Signs as JWS does (RFC 7518, RFC 8037): for ES256 the two numbers side by side. */
export function signBytes(alg: 'ES256' | 'EdDSA', key: KeyObject, data: Uint8Array): Buffer {
  return alg === 'EdDSA' ? sign(null, data, key) : fromDer(sign('sha256', data, key));
}

/** Whether the signature is good under this key and no other algorithm. */
export function verifyBytes(alg: Alg, key: KeyObject, data: Uint8Array, signature: Buffer): boolean {
  switch (alg) {
    case 'ES256':
      return signature.length === 2 * HALF && verify('sha256', data, key, toDer(signature));
    case 'EdDSA':
      return verify(null, data, key, signature);
    case 'PS256':
      return verify(
        'sha256',
        data,
        { key, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: HALF },
        signature,
      );
    case 'RS256':
      return verify('sha256', data, { key, padding: constants.RSA_PKCS1_PADDING }, signature);
  }
}

const [SEQUENCE, INTEGER] = [0x30, 0x02];

function toDer(raw: Buffer): Buffer {
  const numbers = Buffer.concat([toInteger(raw.subarray(0, HALF)), toInteger(raw.subarray(HALF))]);
  return Buffer.concat([Buffer.from([SEQUENCE, numbers.length]), numbers]);
}

/** The shortest form of a number that is not negative. */
function toInteger(bytes: Buffer): Buffer {
  let start = 0;
  while (start < HALF - 1 && bytes[start] === 0) start += 1;
  const isHigh = bytes[start]! >= 0x80;
  const head = [INTEGER, HALF - start + Number(isHigh), ...(isHigh ? [0] : [])];
  return Buffer.concat([Buffer.from(head), bytes.subarray(start)]);
}

function fromDer(der: Buffer): Buffer {
  const raw = Buffer.alloc(2 * HALF);
  const second = 4 + der[3]!;
  const numbers = [der.subarray(4, second), der.subarray(second + 2)].map((number) => number.subarray(-HALF));
  numbers.forEach((number, index) => number.copy(raw, (index + 1) * HALF - number.length));
  return raw;
}
