import { z } from 'zod';
import { Refusal, type Finding } from '../core/errors.ts';
import { SKEW } from './envelope-claims.ts';
import { checkKey, checkSignature, readJws, readMembers } from './envelope-jws.ts';
import type { TrustedIssuer } from './envelope-keys.ts';
import { signClaims, type SigningKey } from './envelope-sign.ts';
import { grantDocumentHash, readGrantDocument, type GrantDocument } from './grant-document.ts';

export type GrantAct = 'REQUEST' | 'ACCEPT' | 'REVOKE';

const TYPES: Readonly<Record<GrantAct, string>> = {
  REQUEST: 'grant-request+jwt',
  ACCEPT: 'grant-accept+jwt',
  REVOKE: 'grant-revoke+jwt',
};

/** What a party said with its signature. */
export interface GrantStatement {
  act: GrantAct;
  /** Client that signed. */
  issuer: string;
  audience: string;
  /** Seconds since 1970. */
  issuedAt: number;
  grantId: string;
  version: number;
  documentHash: string;
  /** The request carries it, the others name its hash. */
  document?: GrantDocument;
}

interface Signer {
  key: SigningKey;
  client: string;
  /** The gateway's own id. */
  audience: string;
  /** Milliseconds; now unless told. */
  now?: number;
}

const baseClaims = ({ client, audience, now = Date.now() }: Signer) => ({
  iss: client,
  aud: audience,
  iat: Math.floor(now / 1000),
});

/** The consumer's signature: asks for a grant. */
export function signGrantRequest(signer: Signer, document: GrantDocument): Promise<string> {
  const claims = { ...baseClaims(signer), document, document_hash: grantDocumentHash(document) };
  return signClaims(claims, TYPES.REQUEST, signer.key);
}

/** A provider's acceptance, or any party's revocation, of exactly this document. */
export function signGrantAnswer(
  signer: Signer,
  act: 'ACCEPT' | 'REVOKE',
  named: Pick<GrantStatement, 'grantId' | 'version' | 'documentHash'>,
): Promise<string> {
  const claims = {
    ...baseClaims(signer),
    grant_id: named.grantId,
    version: named.version,
    document_hash: named.documentHash,
  };
  return signClaims(claims, TYPES[act], signer.key);
}

const id = z.string().min(1).max(300);
const common = { iss: id, aud: id, iat: z.int().min(0), document_hash: id };
const requestClaims = z.strictObject({ ...common, document: z.unknown() });
const answerClaims = z.strictObject({ ...common, grant_id: id, version: z.int().min(1) });

export const grantTokenFinding = (code: string, message: string, at = ''): Finding => ({
  code,
  message,
  path: `/body/token${at}`,
});

export const grantTokenRefusal = (findings: readonly Finding[]): Refusal =>
  new Refusal('GRANT_TOKEN_INVALID', {
    findings: findings.map((finding) => ({
      ...finding,
      path: (finding.path ?? '/body/token').replace('/header/authorization', '/body/token'),
    })),
  });

/** What a token says, its signature not yet looked at. Throws GRANT_TOKEN_INVALID. */
export function readGrantToken(token: string, act: GrantAct): GrantStatement {
  const { jws, findings } = readJws(token);
  if (jws === undefined) throw grantTokenRefusal(findings);
  if (jws.header['typ'] !== TYPES[act])
    throw grantTokenRefusal([grantTokenFinding('TOKEN_TYPE', `typ is ${TYPES[act]}`, '/header/typ')]);
  const read = readMembers(jws.payload, 'claims');
  if ('findings' in read) throw grantTokenRefusal(read.findings);
  return act === 'REQUEST' ? readRequest(read.members) : readAnswer(read.members, act);
}

function readRequest(members: unknown): GrantStatement {
  const claims = claimsOf(requestClaims, members);
  const document = readGrantDocument(claims.document, '/body/token/claims/document');
  if (grantDocumentHash(document) !== claims.document_hash)
    throw grantTokenRefusal([
      grantTokenFinding('DOCUMENT_HASH', 'is not the hash of the document', '/claims/document_hash'),
    ]);
  const { grantId, version } = document;
  return { act: 'REQUEST', ...statementOf(claims), grantId, version, document };
}

function readAnswer(members: unknown, act: 'ACCEPT' | 'REVOKE'): GrantStatement {
  const claims = claimsOf(answerClaims, members);
  return { act, ...statementOf(claims), grantId: claims.grant_id, version: claims.version };
}

const statementOf = (claims: { iss: string; aud: string; iat: number; document_hash: string }) => ({
  issuer: claims.iss,
  audience: claims.aud,
  issuedAt: claims.iat,
  documentHash: claims.document_hash,
});

function claimsOf<Claims>(schema: z.ZodType<Claims>, members: unknown): Claims {
  const outcome = schema.safeParse(members);
  if (outcome.success) return outcome.data;
  throw grantTokenRefusal(
    outcome.error.issues.map(({ message, path }) =>
      grantTokenFinding('CLAIM_INVALID', message, ['/claims', ...path.map(String)].join('/')),
    ),
  );
}

/** Key and signature of a token that was read; `at` (milliseconds) is when it counts. Throws GRANT_TOKEN_INVALID. */
export async function verifyGrantSignature(
  token: string,
  issuer: TrustedIssuer | undefined,
  at: number,
): Promise<void> {
  const { jws, findings } = readJws(token);
  if (jws === undefined) throw grantTokenRefusal(findings);
  const checked = checkKey(jws.header, issuer, at);
  if (checked.key === undefined) throw grantTokenRefusal(checked.findings);
  const broken = checkSignature(jws, checked.key);
  if (broken.length > 0) throw grantTokenRefusal(broken);
}

/** Whom it is meant for, and that it does not come from the future. */
export function checkGrantStatement(statement: GrantStatement, audience: string, now: number): Finding[] {
  const findings: Finding[] = [];
  if (statement.audience !== audience)
    findings.push(grantTokenFinding('AUDIENCE', 'it is meant for another gateway', '/claims/aud'));
  if (statement.issuedAt > now / 1000 + SKEW)
    findings.push(grantTokenFinding('TOKEN_FROM_FUTURE', 'iat is in the future', '/claims/iat'));
  return findings;
}
