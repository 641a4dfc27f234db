import { createHash, createPrivateKey, createPublicKey, type JsonWebKey } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../core/canonical-json.ts';
import { trustedIssuer } from './envelope-keys.ts';
import { grantDocumentHash, legalBasisOf, readGrantDocument, type GrantDocument } from './grant-document.ts';
import {
  readGrantToken,
  signGrantAnswer,
  signGrantRequest,
  verifyGrantSignature,
  type GrantAct,
} from './grant-tokens.ts';

interface Vectors {
  documents: { form: 1 | 2; document: GrantDocument; canonical: string; hash: string }[];
  key: JsonWebKey & { kid: string };
  /** Each about the document with this hash. */
  tokens: { act: GrantAct; hash: string; client: string; token: string }[];
}

const file = new URL('../../docs/grant-vectors.json', import.meta.url);
const { documents, key, tokens } = JSON.parse(await readFile(file, 'utf8')) as Vectors;
const NOW = Date.parse('2026-11-23T01:00:00Z');

describe('the published vectors', () => {
  it.each(documents)('give the hash $hash', ({ form, document, canonical, hash }) => {
    expect(document.v ?? 1).toBe(form);
    expect(canonicalJson(document)).toBe(canonical);
    expect(grantDocumentHash(readGrantDocument(document))).toBe(hash);
    // Once more without our own code.
    expect(`sha-256:${createHash('sha256').update(canonical, 'utf8').digest('base64url')}`).toBe(hash);
  });

  it('stand in the documentation', async () => {
    const text = await readFile(new URL('../../docs/grants.md', import.meta.url), 'utf8');
    const shown = documents.find(({ form }) => form === 2)!;
    expect(text).toContain(`${shown.canonical}\n`);
    expect(text).toContain(shown.hash);
  });

  const signer = (client: string) => ({
    key: { kid: key.kid, alg: 'EdDSA' as const, privateKey: createPrivateKey({ key, format: 'jwk' }) },
    client,
    audience: 'https://gateway.example',
    now: NOW,
  });
  const { kty, crv, x } = key;
  const publicKey = createPublicKey({ key: { kty, crv, x } as JsonWebKey, format: 'jwk' });
  const issuer = trustedIssuer('a party', [
    { kid: key.kid, alg: 'EdDSA', key: publicKey, notBefore: new Date(0) },
  ]);

  it.each(tokens)('hold the signed $act of $hash, byte for byte', async ({ act, hash, client, token }) => {
    const { document } = documents.find((one) => one.hash === hash)!;
    const named = { ...document, documentHash: hash };
    const made =
      act === 'REQUEST'
        ? signGrantRequest(signer(client), document)
        : signGrantAnswer(signer(client), act, named);
    expect(await made).toBe(token);
    await verifyGrantSignature(token, issuer, NOW);
    expect(readGrantToken(token, act)).toMatchObject({
      act,
      issuer: client,
      grantId: document.grantId,
      version: document.version,
      documentHash: hash,
    });
  });

  it.each(tokens)('let no byte of the $act of $hash be changed', async ({ token }) => {
    const body = token.lastIndexOf('.');
    for (const at of [10, token.indexOf('.') + 20, body - 8, body + 10]) {
      const letter = token[at] === 'A' ? 'B' : 'A';
      const changed = token.slice(0, at) + letter + token.slice(at + 1);
      await expect(verifyGrantSignature(changed, issuer, NOW)).rejects.toMatchObject({
        code: 'GRANT_TOKEN_INVALID',
      });
    }
  });
});

/** The same value with the members of every object in another order. */
function shuffled(value: unknown, order: (names: string[]) => string[]): unknown {
  if (Array.isArray(value)) return value.map((one) => shuffled(one, order));
  if (typeof value !== 'object' || value === null) return value;
  const members = value as Record<string, unknown>;
  return Object.fromEntries(
    order(Object.keys(members)).map((name) => [name, shuffled(members[name], order)]),
  );
}

describe('the hash of a document', () => {
  it('does not depend on the order of its members', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...documents),
        fc.infiniteStream(fc.nat(1_000)),
        ({ document, hash }, keys) => {
          const order = (names: string[]): string[] =>
            names
              .map((name) => ({ name, at: keys.next().value }))
              .toSorted((a, b) => a.at - b.at)
              .map(({ name }) => name);
          expect(grantDocumentHash(readGrantDocument(shuffled(document, order)))).toBe(hash);
        },
      ),
    );
  });

  it('changes with every member', () => {
    const { document, hash } = documents.find(({ form }) => form === 2)!;
    const changes: Partial<GrantDocument>[] = [
      { version: 3 },
      { consumer: 'chifeng-social-insurance.other' },
      { providers: ['tongliao-social-insurance'] },
      { operations: ['queryStatus'] },
      { purpose: 'pension-bridging' },
      { legalBasis: { document: '国办发〔2009〕66号', status: 'OFFICIAL' } },
      { legalBasis: { ...document.legalBasis, status: 'UNCONFIRMED' } },
      { fields: ['relation'] },
      { dailyLimit: 20_001 },
      { validity: { from: '2026-01-01', to: '2028-12-30' } },
      { createdAt: '2026-11-23T09:00:01+08:00' },
    ];
    const hashes = changes.map((change) => grantDocumentHash(readGrantDocument({ ...document, ...change })));
    expect(new Set([hash, ...hashes]).size).toBe(changes.length + 1);
  });
});

describe('the form of a document', () => {
  const first = documents.find(({ form }) => form === 1)!.document;
  const second = documents.find(({ form }) => form === 2)!.document;

  it('says what is known of its legal basis; the first form knew nothing', () => {
    expect(legalBasisOf(readGrantDocument(first)).status).toBe('UNCONFIRMED');
    expect(legalBasisOf(readGrantDocument(second)).status).toBe('OFFICIAL');
  });

  it.each([
    ['a second form without a status', { ...first, v: 2 }],
    ['a first form with a status', { ...first, legalBasis: second.legalBasis }],
    ['a form nobody knows', { ...second, v: 3 }],
    ['a status nobody knows', { ...second, legalBasis: { ...second.legalBasis, status: 'LIKELY' } }],
  ])('is never %s', (_what, document) => {
    expect(() => readGrantDocument(document)).toThrow(
      expect.objectContaining({ code: 'GRANT_TOKEN_INVALID' }),
    );
  });
});
