import { beforeAll, describe, expect, it } from 'vitest';
import { contentDigest } from '../../src/core/digest.ts';
import { signRequestToken, trustedIssuer, verifyRequestToken } from '../../src/exchange/envelope.ts';
import {
  BODY,
  chifeng,
  CHIFENG,
  CLAIMS,
  edwards,
  GATEWAY,
  good,
  HEADER,
  NOW,
  rawToken,
  received,
  refusalOf,
  replayStore,
  rsa,
  SECONDS,
  tongliao,
  trusted,
  URL_RECEIVED,
  verifier,
  withClaims,
} from '../_support/request-tokens.ts';

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
