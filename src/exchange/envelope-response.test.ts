import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { contentDigest } from '../core/digest.ts';
import { Refusal } from '../core/errors.ts';
import { signClaims } from './envelope-sign.ts';
import { signResponseToken, trustedIssuer, verifyResponseToken } from './envelope.ts';

const NOW = Date.parse('2026-03-02T01:00:00Z');
const provider = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const other = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const key = { kid: 'p-1', alg: 'ES256' as const, privateKey: provider.privateKey };
const issuer = trustedIssuer('shenyang-social-insurance.core', [
  { kid: 'p-1', alg: 'ES256', key: provider.publicKey, notBefore: new Date(0) },
]);
const BODY = Buffer.from('{"ok":true}');
const REQUEST_DIGEST = contentDigest(Buffer.from('{}'));
const JTI = 'request-0123456789';

const verifier = {
  issuers: (iss: string) => (iss === issuer.id ? issuer : undefined),
  audience: 'https://gateway.example',
  requestJti: JTI,
  requestDigest: REQUEST_DIGEST,
  now: () => NOW,
};
const answer = {
  key,
  iss: issuer.id,
  aud: verifier.audience,
  requestJti: JTI,
  requestDigest: REQUEST_DIGEST,
  status: 200,
  body: BODY,
  now: NOW,
};

async function findingsOf(token: string | undefined, status = 200, body = BODY): Promise<string[]> {
  const error: unknown = await verifyResponseToken({ token, status, body }, verifier).then(
    () => undefined,
    (refusal: unknown) => refusal,
  );
  if (error === undefined) return [];
  if (!(error instanceof Refusal)) throw error;
  expect([error.code, error.options.origin]).toEqual(['PROVIDER_ANSWER_INVALID', 'provider']);
  return (error.options.findings ?? []).map(({ code }) => code);
}

describe('response token', () => {
  it('is accepted for its own request, status and body', async () => {
    expect(await findingsOf(await signResponseToken(answer))).toEqual([]);
  });

  it.each([
    ['another request', { requestJti: 'request-9999999999' }, 'REQUEST_JTI_MISMATCH'],
    ['another request body', { requestDigest: contentDigest(BODY) }, 'REQUEST_DIGEST_MISMATCH'],
    ['another status', { status: 404 }, 'STATUS_MISMATCH'],
    ['another body', { body: Buffer.from('{"ok":false}') }, 'DIGEST_MISMATCH'],
    ['another receiver', { aud: 'https://other.example' }, 'AUD_WRONG'],
    ['another agency', { iss: 'tongliao-social-insurance.core' }, 'ISSUER_UNKNOWN'],
    ['another key', { key: { ...key, privateKey: other.privateKey } }, 'SIGNATURE_INVALID'],
    ['yesterday', { now: NOW - 86_400_000 }, 'TOKEN_EXPIRED'],
    ['tomorrow', { now: NOW + 86_400_000 }, 'TOKEN_FROM_FUTURE'],
  ])('is refused when signed for %s', async (_what, change, finding) => {
    expect(await findingsOf(await signResponseToken({ ...answer, ...change }))).toEqual([finding]);
  });

  it('is refused when absent, malformed, a request token, or without status', async () => {
    expect(await findingsOf(undefined)).toEqual(['SIGNATURE_MISSING']);
    expect(await findingsOf('a.b')).toEqual(['TOKEN_FORMAT']);
    const token = await signClaims({ iss: issuer.id }, 'agency-request+jwt', key);
    expect(await findingsOf(token)).toEqual(
      expect.arrayContaining(['TYP_WRONG', 'CLAIM_INVALID', 'STATUS_MISMATCH']),
    );
  });

  it('does not fit the answer once status or body were changed on the way', async () => {
    const token = await signResponseToken(answer);
    expect(await findingsOf(token, 201)).toEqual(['STATUS_MISMATCH']);
    expect(await findingsOf(token, 200, Buffer.from('{}'))).toEqual(['DIGEST_MISMATCH']);
  });
});
