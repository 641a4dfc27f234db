import { createHash, createPrivateKey, createPublicKey, type JsonWebKey } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../core/canonical-json.ts';
import { trustedIssuer } from './envelope-keys.ts';
import { grantDocumentHash, readGrantDocument, type GrantDocument } from './grant-document.ts';
import {
  readGrantToken,
  signGrantAnswer,
  signGrantRequest,
  verifyGrantSignature,
  type GrantAct,
} from './grant-tokens.ts';

interface Vectors {
  documents: { document: GrantDocument; canonical: string; hash: string }[];
  key: JsonWebKey & { kid: string };
  tokens: { act: GrantAct; client: string; token: string }[];
}

const file = new URL('../../docs/grant-vectors.json', import.meta.url);
const { documents, key, tokens } = JSON.parse(await readFile(file, 'utf8')) as Vectors;
const NOW = Date.parse('2026-11-23T01:00:00Z');

describe('the published vectors', () => {
  it.each(documents)('give the hash $hash', ({ document, canonical, hash }) => {
    expect(canonicalJson(document)).toBe(canonical);
    expect(grantDocumentHash(readGrantDocument(document))).toBe(hash);
    // Once more without our own code.
    expect(`sha-256:${createHash('sha256').update(canonical, 'utf8').digest('base64url')}`).toBe(hash);
  });

  it('stand in the documentation', async () => {
    const text = await readFile(new URL('../../docs/grants.md', import.meta.url), 'utf8');
    expect(text).toContain(`${documents[0]!.canonical}\n`);
    expect(text).toContain(documents[0]!.hash);
  });

  const signer = (client: string) => ({
    key: { kid: key.kid, alg: 'EdDSA' as const, privateKey: createPrivateKey({ key, format: 'jwk' }) },
    client,
    audience: 'https://gateway.example',
    now: NOW,
  });
  const { document, hash } = documents[0]!;
  const { kty, crv, x } = key;
  const publicKey = createPublicKey({ key: { kty, crv, x } as JsonWebKey, format: 'jwk' });
  const issuer = trustedIssuer('a party', [
    { kid: key.kid, alg: 'EdDSA', key: publicKey, notBefore: new Date(0) },
  ]);

  it.each(tokens)('hold the signed $act, byte for byte', async ({ act, client, token }) => {
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
      version: 1,
      documentHash: hash,
    });
  });

  it.each(tokens)('let no byte of the $act be changed', async ({ token }) => {
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
    const { document, hash } = documents[0]!;
    const changes: Partial<GrantDocument>[] = [
      { version: 2 },
      { consumer: 'chifeng-social-insurance.other' },
      { providers: ['tongliao-social-insurance'] },
      { operations: ['queryStatus'] },
      { purpose: 'pension-bridging' },
      { legalBasis: { document: '国办发〔2009〕66号' } },
      { fields: ['relation'] },
      { dailyLimit: 20_001 },
      { validity: { from: '2026-01-01', to: '2028-12-30' } },
      { createdAt: '2026-11-23T09:00:01+08:00' },
    ];
    const hashes = changes.map((change) => grantDocumentHash(readGrantDocument({ ...document, ...change })));
    expect(new Set([hash, ...hashes]).size).toBe(changes.length + 1);
  });
});
