import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  AUDIENCE,
  checked,
  documentOf,
  named,
  CHIFENG,
  startGrantBench,
  TONGLIAO,
  type GrantBench,
} from '../../tests/_support/grant-bench.ts';
import { signClaims } from './envelope-sign.ts';
import { grantDocumentHash, type GrantDocument } from './grant-document.ts';
import { signGrantAnswer, signGrantRequest } from './grant-tokens.ts';
import { findGrantVersion } from './grant-views.ts';

let at: GrantBench;
beforeAll(async () => {
  at = await startGrantBench();
});
afterAll(() => at[Symbol.asyncDispose]());

const claimsOf = (document: GrantDocument, hash = grantDocumentHash(document)) => ({
  iss: CHIFENG,
  aud: AUDIENCE,
  iat: Math.floor(Date.now() / 1000),
  document,
  document_hash: hash,
});

/** One more call a day, under the old signature and with the hash that fits. */
function altered(token: string): string {
  const [head, payload, signature] = token.split('.');
  const claims = JSON.parse(Buffer.from(payload!, 'base64url').toString()) as ReturnType<typeof claimsOf>;
  const document = { ...claims.document, dailyLimit: 101 };
  const changed = JSON.stringify({ ...claims, document, document_hash: grantDocumentHash(document) });
  return [head, Buffer.from(changed).toString('base64url'), signature].join('.');
}

describe('a request', () => {
  it.each<[string, (document: GrantDocument) => Promise<string> | string, string]>([
    ['nobody signed', () => 'e30.e30.', 'TOKEN_FORMAT'],
    ['another party signed', (d) => at.requestOf(d, at.signer(TONGLIAO)), 'PARTY'],
    [
      'is signed with another party’s key',
      (d) => at.requestOf(d, at.signer(CHIFENG, TONGLIAO)),
      'KID_UNKNOWN',
    ],
    ['a stranger signed', (d) => at.requestOf(d, at.signer('nobody.core', TONGLIAO)), 'ISSUER_UNKNOWN'],
    [
      'is meant for another gateway',
      (d) => at.requestOf(d, { ...at.signer(CHIFENG), audience: 'x' }),
      'AUDIENCE',
    ],
    [
      'comes from the future',
      (d) => signGrantRequest({ ...at.signer(CHIFENG), now: Date.now() + 60_000 }, d),
      'TOKEN_FROM_FUTURE',
    ],
    ['skips a version', (d) => at.requestOf({ ...d, version: 2 }), 'VERSION'],
    ['names a member that is none', (d) => at.requestOf({ ...d, providers: ['nobody'] }), 'PARTY'],
    [
      'takes another agency’s grant',
      (d) => at.requestOf({ ...d, grantId: 'test.tongliao-social-insurance' }),
      'DOCUMENT_INVALID',
    ],
    [
      'is in the first form',
      ({ v: _v, ...d }) => at.requestOf({ ...d, legalBasis: { document: d.legalBasis.document } }),
      'FORM',
    ],
    ['has a field twice', (d) => at.requestOf({ ...d, fields: ['a', 'a'] }), 'DOCUMENT_INVALID'],
    ['is not in order', (d) => at.requestOf({ ...d, fields: ['b', 'a'] }), 'DOCUMENT_INVALID'],
    [
      'ends before it begins',
      (d) => at.requestOf({ ...d, validity: { from: '2026-02-01', to: '2026-01-01' } }),
      'DOCUMENT_INVALID',
    ],
    ['says more than is known', (d) => at.requestOf({ ...d, extra: 1 } as GrantDocument), 'DOCUMENT_INVALID'],
    [
      'hashes another document',
      (d) =>
        signClaims(
          claimsOf(d, grantDocumentHash({ ...d, dailyLimit: 1 })),
          'grant-request+jwt',
          at.keys.get(CHIFENG)!,
        ),
      'DOCUMENT_HASH',
    ],
    [
      'has another type',
      (d) => signClaims(claimsOf(d), 'agency-request+jwt', at.keys.get(CHIFENG)!),
      'TOKEN_TYPE',
    ],
    ['was altered by a byte', async (d) => altered(await at.requestOf(d)), 'SIGNATURE_INVALID'],
  ])('is refused when it %s', async (_what, tokenOf, code) => {
    const document = documentOf();
    expect(await at.outcomeOf('REQUEST', await tokenOf(document))).toBe(code);
    expect(await findGrantVersion(at.db, document.grantId)).toBeUndefined();
  });

  it('is recorded once', async () => {
    const token = await at.requestOf(documentOf());
    expect(await at.outcomeOf('REQUEST', token)).toBe('recorded version 1');
    expect(await at.outcomeOf('REQUEST', token)).toBe('VERSION');
  });
});

describe('an acceptance', () => {
  it.each<[string, (document: GrantDocument) => Promise<string>, string]>([
    ['the consumer itself signed', (d) => at.acceptOf(d, at.signer(CHIFENG)), 'PARTY'],
    ['is signed with the consumer’s key', (d) => at.acceptOf(d, at.signer(TONGLIAO, CHIFENG)), 'KID_UNKNOWN'],
    ['is for another document', (d) => at.acceptOf({ ...d, dailyLimit: 7 }), 'DOCUMENT_HASH'],
    ['is for a version that was never asked', (d) => at.acceptOf({ ...d, version: 2 }), 'NOT_FOUND'],
    ['is for no known grant', () => at.acceptOf(documentOf()), 'NOT_FOUND'],
    ['is a revocation', (d) => at.revokeOf(d), 'TOKEN_TYPE'],
  ])('is refused when it %s', async (_what, tokenOf, code) => {
    const document = documentOf();
    await at.record('REQUEST', await at.requestOf(document));
    expect(await at.outcomeOf('ACCEPT', await tokenOf(document))).toBe(code);
    await at.trust.refresh();
    expect(checked(at.trust, document)).toBe('GRANT_NOT_ACCEPTED');
  });

  it('of one version says nothing about the next', async () => {
    const first = await at.agreed();
    const [old] = await at.db.query<{ token: string }>(
      `select g.token from grant_record g where g.grant_id = $1 and g.kind = 'ACCEPT'`,
      [first.grantId],
    );
    await at.record('REVOKE', await at.revokeOf(first));
    const second = { ...first, version: 2 };
    await at.record('REQUEST', await at.requestOf(second));
    expect(await at.outcomeOf('ACCEPT', old!.token)).toBe('ACTION_NOT_ALLOWED');
    const borrowed = signGrantAnswer(at.signer(TONGLIAO), 'ACCEPT', { ...named(first), version: 2 });
    expect(await at.outcomeOf('ACCEPT', await borrowed)).toBe('DOCUMENT_HASH');
    await at.trust.refresh();
    expect(checked(at.trust, second)).toBe('GRANT_NOT_ACCEPTED');
  });
});
