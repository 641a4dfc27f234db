import { generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import { contentDigest } from '../../src/core/digest.ts';
import { Refusal } from '../../src/core/errors.ts';
import { trustedIssuer, type TrustedIssuer } from '../../src/exchange/envelope.ts';
import { memoryReplayStore, type ReplayStore } from '../../src/platform/replay-store.ts';

export const NOW = Date.parse('2026-03-02T01:00:00Z');
export const SECONDS = NOW / 1000;
export const GATEWAY = 'https://gateway.example';
export const URL_RECEIVED = `${GATEWAY}/pension/v1/certificates?page=1`;
export const BODY = Buffer.from('{"a":1}');
export const CHIFENG = 'chifeng-social-insurance.core';
export const TONGLIAO = 'tongliao-social-insurance.core';

type Members = Record<string, unknown>;

export const chifeng = generateKeyPairSync('ec', { namedCurve: 'P-256' });
export const tongliao = generateKeyPairSync('ec', { namedCurve: 'P-256' });
export const edwards = generateKeyPairSync('ed25519');
export const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 });
export const retired = generateKeyPairSync('ec', { namedCurve: 'P-256' });
export const future = generateKeyPairSync('ec', { namedCurve: 'P-256' });

export const trusted = (
  kid: string,
  key: KeyObject,
  alg: 'ES256' | 'EdDSA' | 'RS256',
  from = 0,
  to?: number,
) => ({
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

export const b64 = (value: unknown): string =>
  Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64url');

export const HEADER: Members = { alg: 'ES256', typ: 'agency-request+jwt', kid: 'c-1' };
export const CLAIMS: Members = {
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
export function rawToken(header: unknown, claims: unknown, key: KeyObject = chifeng.privateKey): string {
  const input = `${b64(header)}.${b64(claims)}`;
  const hash = key.asymmetricKeyType === 'ed25519' ? null : 'sha256';
  return `${input}.${sign(hash, Buffer.from(input), { key, dsaEncoding: 'ieee-p1363' }).toString('base64url')}`;
}

export const withHeader = (change: Members): string => rawToken({ ...HEADER, ...change }, CLAIMS);
export const withClaims = (change: Members): string => rawToken(HEADER, { ...CLAIMS, ...change });

export function without(name: string): string {
  const { [name]: _removed, ...claims } = CLAIMS;
  return rawToken(HEADER, claims);
}

export const good = rawToken(HEADER, CLAIMS);

/** The ids of tokens that were used up. */
export const claimed: string[] = [];

/** A store that has been running since `epoch` and is now at `at`. */
export function replayStore(epoch: number, at: number): ReplayStore {
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
export const verifier = {
  issuers: (iss: string) => issuers.get(iss),
  audience: GATEWAY,
  replay: counting,
  now: () => NOW,
};
export const received = (token: string) => ({
  token,
  method: 'POST',
  url: URL_RECEIVED,
  contentDigest: contentDigest(BODY),
  body: BODY,
});

export async function refusalOf(work: Promise<unknown>): Promise<Refusal> {
  const outcome = await work.then(
    () => undefined,
    (error: unknown) => error,
  );
  if (outcome instanceof Refusal) return outcome;
  throw new Error('accepted');
}
