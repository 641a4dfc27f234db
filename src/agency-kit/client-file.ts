import { readFile } from 'node:fs/promises';
import type { SigningKey } from '../exchange/envelope.ts';
import { signingKey } from './keys.ts';

/** One call that the client's grants cover. */
export interface GrantedCall {
  operationId: string;
  method: string;
  /** With its `{parameters}`. */
  path: string;
  grantId: string;
  purpose: string;
}

/** What `npm run cli -- client create` wrote, its key ready to sign. */
export interface ClientFile {
  baseUrl: string;
  issuer: string;
  audience: string;
  subject: string;
  key: SigningKey;
  grants: readonly GrantedCall[];
}

interface WrittenFile extends Omit<ClientFile, 'key'> {
  kid: string;
  privateJwk: Readonly<Record<string, unknown>>;
}

/** Reads a client file. It holds a private key: keep it out of repositories and images. */
export async function readClientFile(path: string): Promise<ClientFile> {
  const { kid, privateJwk, baseUrl, issuer, audience, subject, grants } = JSON.parse(
    await readFile(path, 'utf8'),
  ) as WrittenFile;
  return { baseUrl, issuer, audience, subject, grants, key: signingKey(privateJwk, kid) };
}
